import type { YamlError } from '../content/front-matter.ts';
import type { DataFile } from '../content/data-file.ts';
import type { Problem } from './rule.ts';
import { mendedList } from './yaml-lists.ts';
import { causeOf, entryOf, parses, quoted, unquoted } from './yaml-values.ts';

/** Behind so many errors the parser has lost its way, and a hostile file has thousands. */
const maxErrors = 50;
/** So many lines above what the parser blames, the cause is looked for. */
const mostLines = 500;

/** Says what is wrong where YAML does not parse: not the parser's trouble, but the slip that caused it. */
export function* yamlSyntax({ syntax, text, yaml }: DataFile): Iterable<Problem> {
  if (syntax !== 'yaml') return;
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  const told = new Set<number>();
  const unexplained: Problem[] = [];
  /** The last line below a key without its colon: the parser blames each of them. */
  let blamed = 0;
  const exhausted = yaml.errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  for (const error of exhausted ? [exhausted] : yaml.errors.slice(0, maxErrors)) {
    const problem = explain(lines, error);
    if (!problem) {
      unexplained.push({
        ...error.place,
        message: 'The YAML cannot be read from here on',
        fix: 'Write each value on the line of its key, in single quotes if it has special characters',
      });
    } else if (!told.has(problem.line) && problem.line > blamed && (blamed === 0 || error.code !== 'MULTIPLE_DOCS')) {
      told.add(problem.line);
      blamed = Math.max(blamed, lastLineBelow(lines, problem.line));
      yield problem;
    }
  }
  if (told.size === 0) yield* unexplained.slice(0, 1);
}

function explain(lines: readonly string[], error: YamlError): Problem | undefined {
  const line = lines[error.place.line - 1] ?? '';
  return (
    explainByCode(lines, error) ??
    oddCharacter(line, error.place.line) ??
    tabIndentation(line, error.place.line) ??
    badList(lines, error) ??
    unclosedQuote(lines, error) ??
    wrongIndentation(lines, error) ??
    badValue(line, error.place.line) ??
    noKey(lines, error.place.line)
  );
}

function explainByCode(lines: readonly string[], { code, message, place }: YamlError): Problem | undefined {
  if (code === 'DUPLICATE_KEY') {
    const key = /[^\s:'"-][^:'"]*/.exec(lines[place.line - 1]?.slice(place.column - 1) ?? '')?.[0] ?? '';
    return { ...place, message: `The key “${key}” stands here a second time`, fix: 'Keep one of the two' };
  }
  if (code === 'READ_AS') {
    const [, source = '', value = ''] = /^“(.*)” is read as (.*)$/.exec(message) ?? [];
    return { ...place, message, fix: `Write “${value}”; where it is no number, “'${source}'”` };
  }
  if (code === 'REMARK') {
    const { before, value } = entryOf(lines[place.line - 1] ?? '');
    const whole = `${before}${quoted(value.trimEnd())}`;
    const isPlain = parses(whole) && !/^[[{]/.test(value);
    return { ...place, message, fix: isPlain ? `Write: ${whole.trim()}` : 'Put the whole value in single quotes' };
  }
  if (code === 'KEY')
    return { ...place, message, fix: 'Write a key of letters, digits and hyphens, a colon, a space, and the value' };
  if (code === 'RESOURCE_EXHAUSTION')
    return { ...place, message: 'The YAML is nested too deeply', fix: 'Write it with fewer levels' };
  if (code === 'MULTIPLE_DOCS') {
    const first = lines.findIndex((line, index) => line.trim() !== '' && !(index === 0 && line.trimEnd() === '---'));
    const isEnded = lines.slice(first, place.line - 1).some((line) => /^(?:---|\.\.\.)(?:\s|$)/.test(line));
    if (!isEnded && indentationOf(lines[first] ?? '') > 0) return tooFar(lines[first] ?? '', first + 1, 0);
    return {
      ...place,
      message: 'A line “---” or “...” above ends the YAML, but it goes on here',
      fix: 'Remove that line',
    };
  }
  return undefined;
}

/** A colon of another script, or a blank behind one that is no space. */
function oddCharacter(line: string, number: number): Problem | undefined {
  const [, before = '', mark = '', value = ''] =
    /^(\s*(?:- +)*[A-Za-z][\w-]*)\s*(:[\u00A0\u2000-\u200A\u202F\u205F\u3000]|[：﹕∶꞉])\s*(.*)$/u.exec(line) ?? [];
  if (mark === '') return undefined;
  const what = mark.startsWith(':') ? 'The blank behind the colon is no plain space' : `“${mark}” is no colon of YAML`;
  return { line: number, column: before.length + 1, message: what, fix: `Write: ${before.trim()}: ${value.trim()}` };
}

function tabIndentation(line: string, number: number): Problem | undefined {
  const column = /^\s*/.exec(line)?.[0].indexOf('\t') ?? -1;
  if (column === -1) return undefined;
  const mended = line.replace(/^\s*/, (indentation) => indentation.replaceAll('\t', '  '));
  return { line: number, column: column + 1, message: 'The line is indented with a tab', fix: `Use spaces: ${mended}` };
}

/** A quotation mark that is not closed shows only where the text ends, perhaps many lines below. */
function unclosedQuote(lines: readonly string[], { message, place }: YamlError): Problem | undefined {
  const quote = /^Missing closing (['"])quote/.exec(message)?.[1];
  if (!quote) return undefined;
  for (let index = place.line - 1; index >= 0; index -= 1) {
    const entry = entryOf(lines[index] ?? '');
    if (!entry.value.startsWith(quote) || parses(lines[index] ?? '')) continue;
    return {
      line: index + 1,
      column: entry.before.length + 1,
      message: `The quotation mark ${quote} is not closed`,
      fix: `Write: ${entry.before.trimStart()}${quoted(entry.value.slice(1).trimEnd())}`,
    };
  }
  return undefined;
}

/** A list in brackets, perhaps of several lines; one that is not closed takes in those below, which are blamed. */
function badList(lines: readonly string[], { message, place }: YamlError): Problem | undefined {
  const isBelow = /^(?:Flow |Missing closing)/.test(message);
  for (let from = place.line - 1; from >= Math.max(place.line - mostLines, 0); from -= 1) {
    const { before, value } = entryOf(lines[from] ?? '');
    if (value.startsWith('[')) {
      const [list, to] = wholeList(lines, from);
      const mended = parses(before + list) ? undefined : mendedList(list);
      const whole = `${before}${mended?.list}`.trim();
      if (mended && parses(whole)) {
        const fix = to === from ? `Write: ${whole}` : `Write in place of lines ${from + 1}–${to + 1}: ${whole}`;
        return { line: from + 1, column: before.length + 1 + mended.offset, message: mended.message, fix };
      }
    }
    if (!isBelow && /^\s*(?:- |[\w-]+:(?:\s|$))/.test(lines[from] ?? '')) return undefined;
  }
  return undefined;
}

/** A list that begins on a line, with the lines below that go on with it, and the last of them. */
function wholeList(lines: readonly string[], from: number): [list: string, to: number] {
  let list = entryOf(lines[from] ?? '').value.trimEnd();
  let to = from;
  for (let next = lines[to + 1]; next !== undefined && !list.endsWith(']'); next = lines[to + 1]) {
    if (indentationOf(next) <= indentationOf(lines[from] ?? '') || next.trim() === '' || isEntry.test(next)) break;
    list += ` ${next.trim()}`;
    to += 1;
  }
  return [list, to];
}

const isEntry = /^\s*(- +)?[\w-]+:(\s|$)/;

function wrongIndentation(lines: readonly string[], { code, place }: YamlError): Problem | undefined {
  const at = place.line - 1;
  const line = lines[at] ?? '';
  const above = lines.slice(0, at).findLast((other) => isEntry.test(other)) ?? '';
  if (code === 'BAD_INDENT' && isEntry.test(line) && indentationOf(above) !== indentationOf(line)) {
    return tooFar(line, at + 1, indentationOf(above));
  }
  // A line indented below a key that has a value already: the parser blames the key.
  const next = lines.findIndex((other, index) => index > at && other.trim() !== '');
  const below = lines[next] ?? '';
  const isDeeper = indentationOf(below) > indentationOf(line) && isEntry.test(below);
  return isEntry.test(line) && parses(line) && isDeeper ? tooFar(below, next + 1, indentationOf(line)) : undefined;
}

function tooFar(line: string, number: number, indentation: number): Problem {
  const spaces = indentation === 1 ? '1 space' : `${indentation} spaces`;
  return {
    line: number,
    column: indentationOf(line) + 1,
    message: 'The line is indented differently from the lines that it belongs with',
    fix: `Indent it by ${spaces}: ${' '.repeat(indentation)}${line.trim()}`,
  };
}

/** A value that means something in YAML. What is said is tried out: in quotes, the line must parse. */
function badValue(line: string, number: number): Problem | undefined {
  if (parses(line) && !/^[*&!]/.test(entryOf(line).value)) return undefined;
  const { before, value } = entryOf(line);
  const cause = causeOf(value);
  const mended = `${before}${quoted(unquoted(value))}`;
  if (!cause || !parses(mended)) return undefined;
  return {
    line: number,
    column: before.length + 1 + cause.offset,
    message: cause.message,
    fix: `Write: ${mended.trim()}`,
  };
}

/** The last line that is indented below a key without its colon; 0 where the line is no such key. */
function lastLineBelow(lines: readonly string[], number: number): number {
  const [, before, mark = ''] = /^(\s*)(- +)?[A-Za-z][\w-]*\s*$/.exec(lines[number - 1] ?? '') ?? [];
  if (before === undefined) return 0;
  const isBelow = (line: string): boolean => line.trim() === '' || indentationOf(line) > before.length + mark.length;
  const after = lines.findIndex((line, index) => index >= number && !isBelow(line));
  const last = after === -1 ? lines.length : after;
  return lines.slice(number, last).some((line) => line.trim() !== '') ? last : 0;
}

function noKey(lines: readonly string[], number: number): Problem | undefined {
  const line = lines[number - 1] ?? '';
  if (/^\s*$/.test(line) || /:(\s|$)/.test(line)) return undefined;
  const column = indentationOf(line) + 1;
  const glued = /^(\s*[a-z][\w-]*):(\S.*)$/i.exec(line);
  if (glued) {
    return {
      line: number,
      column: (glued[1] ?? '').length + 2,
      message: 'There is no space behind the colon',
      fix: `Write: ${glued[1]?.trim()}: ${glued[2]}`,
    };
  }
  if (lastLineBelow(lines, number) > 0)
    return { line: number, column, message: 'The key has no colon behind it', fix: `Write: ${line.trim()}:` };
  return {
    line: number,
    column,
    message: 'The line is no “key: value”',
    fix: 'Put a colon and a space behind the key, or put the line at the end of the line above',
  };
}

function indentationOf(line: string): number {
  return /^ */.exec(line)?.[0].length ?? 0;
}
