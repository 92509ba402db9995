import type { Page } from './page.ts';
import { leadKey, type Section } from './sections.ts';
import { translatedWords } from './translated-words.ts';

/** A section as its file has it; of the lead, the words of the front matter too. */
export function sectionText({ data, text }: Page, { key, nodes }: Section): string {
  const lines = key === leadKey ? translatedWords(data).map(({ path, words }) => `${path.join('.')}: ${words}`) : [];
  const start = nodes[0]?.position?.start.offset;
  const end = nodes.at(-1)?.position?.end.offset;
  const body = start === undefined || end === undefined ? '' : text.slice(start, end);
  return [...lines, ...(lines.length > 0 && body !== '' ? [''] : []), ...(body === '' ? [] : [body])].join('\n');
}
