import { parseYaml } from '../content/front-matter.ts';

/** A text as YAML takes it whatever it holds, with as few characters changed as can be. */
export function quoted(text: string): string {
  if (!text.includes("'")) return `'${text}'`;
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/** A text without the quotation marks that it stands in. */
export function unquoted(value: string): string {
  const text = value.trimEnd();
  const quote = /^['"]/.exec(text)?.[0];
  if (!quote) return text;
  return text.endsWith(quote) ? text.slice(1, -1) : text;
}

/** Whether a line of YAML can be read on its own. */
export function parses(line: string): boolean {
  return parseYaml(line.trim(), 0).errors.length === 0;
}

/** Why a value cannot be read, or is read as something else, and where in it that is seen. */
export function causeOf(value: string): { message: string; offset: number } | undefined {
  const first = value[0] ?? '';
  if (first === "'" && /\w'\w/.test(value)) {
    return { message: 'The apostrophe ends the text that stands in single quotes', offset: value.search(/(?<=\w)'\w/) };
  }
  if (first === '"' && value.includes('\\')) {
    return { message: 'In double quotes, “\\” has a meaning of its own', offset: value.indexOf('\\') };
  }
  if (first === '"' || first === "'") {
    const closing = value.indexOf(first, 1);
    return value.trimEnd().endsWith(first)
      ? { message: `Quotation marks ${first} stand inside quotation marks of the same kind`, offset: closing }
      : { message: 'There is text behind the closing quotation mark', offset: closing + 1 };
  }
  if (/^[-?] /.test(value) || /^[@`%,[\]{}&*!|>]/.test(value)) {
    return { message: `A value that begins with “${first}” must stand in quotes`, offset: 0 };
  }
  const colon = value.search(/:(\s|$)/);
  return colon === -1
    ? undefined
    : { message: 'A value with a colon and a space in it must stand in quotes', offset: colon };
}

/** A line cut before its value: `  - title: ` and what follows. */
export function entryOf(line: string): { before: string; value: string } {
  const before = /^\s*(?:- +)*(?:[A-Za-z][\w.-]*\s*:(?= |$) *)?/.exec(line)?.[0] ?? '';
  return { before, value: line.slice(before.length) };
}
