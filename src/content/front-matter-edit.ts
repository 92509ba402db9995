import { isMap, parseDocument } from 'yaml';

/**
 * Puts a key and its value into a page's front matter, in place of what stands there under that key, or as the last.
 * Every other character of the file stays as it is, but that each key gets a line of its own where all stand in braces.
 * @param yaml the key and its value as YAML, without a line end behind it
 * @throws when the page has no front matter between two lines `---`
 */
export function setFrontMatter(text: string, key: string, yaml: string): string {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = editFrontMatter(text.replaceAll('\r\n', '\n'), withoutBraces).split('\n');
  const fence = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (lines[0]?.trimEnd() !== '---' || fence === -1)
    throw new Error('The page has no front matter between two lines ---');
  const isOwn = new RegExp(`^(["']?)${key}\\1\\s*:`);
  const start = lines.findIndex((line, index) => index > 0 && index < fence && isOwn.test(line));
  if (start === -1) return [...lines.slice(0, fence), ...yaml.split('\n'), ...lines.slice(fence)].join(lineEnd);
  // What belongs to the key is indented below it; a comment at the margin belongs to the next.
  const next = lines.findIndex((line, index) => index > start && !/^\s+\S/.test(line));
  return [...lines.slice(0, start), ...yaml.split('\n'), ...lines.slice(next)].join(lineEnd);
}

/**
 * A page's text with its front matter edited as a file of YAML would be.
 * @param edit is given the front matter without the lines `---`
 */
export function editFrontMatter(text: string, edit: (yaml: string) => string): string {
  const [, open = '', yaml, rest = ''] = /^(---[^\S\n]*\n)(.*?\n)?(---[^\S\n]*(?:\n.*)?)$/s.exec(text) ?? [];
  return yaml === undefined ? text : `${open}${edit(yaml)}${rest}`;
}

function withoutBraces(yaml: string): string {
  if (!/^\s*\{/m.test(yaml)) return yaml;
  const document = parseDocument(yaml);
  if (!isMap(document.contents) || document.contents.flow !== true) return yaml;
  document.contents.flow = false;
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
