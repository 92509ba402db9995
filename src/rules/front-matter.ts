import { startOfFile } from '../content/place.ts';
import type { Page } from '../content/page.ts';
import type { Problem } from './rule.ts';

/** Finds pages whose front matter is missing or not closed by its second line `---`. */
export function* frontMatter({ text, frontMatter: yaml, frontMatterFault }: Page): Iterable<Problem> {
  const lines = text.split('\n');
  if (frontMatterFault === 'unclosed') {
    const end = yaml ? lines.findIndex((line) => line.trim() === '') : -1;
    yield {
      ...startOfFile,
      message: 'The front matter is not closed',
      fix: `Put the line --- behind line ${end === -1 ? lines.length : end}`,
    };
  } else if (frontMatterFault === 'missing') {
    const fence = lines.findIndex((line) => line.trim() === '---');
    const isLate = fence > 0 && lines.slice(0, fence).every((line) => line.trim() === '');
    yield {
      ...startOfFile,
      message: isLate ? 'The front matter does not begin on the first line' : 'The page has no front matter',
      fix: isLate
        ? 'Remove the empty lines above it'
        : 'Begin the file with a line ---, then title: …, description: …, updated: …, then another line ---',
    };
  }
}
