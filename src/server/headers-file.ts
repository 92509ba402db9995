/** One path of a `_headers` file and what it sets. */
export interface HeaderRule {
  matches: RegExp;
  /** Name and value in the order of the file; no value takes a header away that an earlier rule set. */
  headers: readonly (readonly [name: string, value: string | undefined])[];
}

/** A header's name: a token of RFC 9110, section 5.6.2. */
const name = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/;

/**
 * Reads a `_headers` file, as Netlify and Cloudflare Pages define it (https://docs.netlify.com/routing/headers/,
 * https://developers.cloudflare.com/pages/configuration/headers/): a path, and indented below it the headers; `*`
 * stands for anything, `:name` for one part of a path, `! Name` takes a header away. Rules for one host (`https://…`)
 * are left out: no test runs there.
 *
 * @throws if a line is neither a path, a header nor a comment, naming the line.
 */
export function parseHeaders(text: string): HeaderRule[] {
  const rules: { path: string; headers: [string, string | undefined][] }[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    const fail = (message: string): never => {
      throw new Error(`_headers:${index + 1}: ${message}: ${content}`);
    };
    if (/^\S/.test(line)) {
      if (!/^(\/|https?:\/\/)/.test(content)) fail('a path must begin with a slash, and a header must be indented');
      rules.push({ path: content, headers: [] });
      continue;
    }
    const rule = rules.at(-1) ?? fail('a header must stand below a path');
    const removed = /^!\s*(\S+)$/.exec(content)?.[1];
    const [key = '', value] = removed ? [removed] : content.split(/\s*:\s*(.*)/s);
    if (!name.test(key) || (!removed && !value)) fail('a header must be written as “Name: value”');
    rule.headers.push([key, value]);
  }
  return rules
    .filter(({ path }) => path.startsWith('/'))
    .map(({ path, headers }) => ({ matches: pattern(path), headers }));
}

/**
 * The headers that the rules set for a path, lower-case names; values that several rules give are joined by commas, as
 * both hosts do.
 */
export function headersFor(rules: readonly HeaderRule[], path: string): Map<string, string> {
  const result = new Map<string, string>();
  for (const [key, value] of rules.filter(({ matches }) => matches.test(path)).flatMap(({ headers }) => headers)) {
    const lower = key.toLowerCase();
    const earlier = result.get(lower);
    if (value === undefined) result.delete(lower);
    else result.set(lower, earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return result;
}

function pattern(path: string): RegExp {
  const source = path
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll(/(?<=\/):[A-Za-z]\w*/g, '[^/]+');
  return new RegExp(`^${source}$`, 's');
}
