import { readContentFiles } from '../../src/content/content-files.ts';
import { Content } from '../../src/content/content.ts';
import { compareText } from '../../src/core/text-order.ts';

/**
 * Two words to ask the search for, which any site has: the longest of a title in the source language, and of the next
 * title with another. Titles of measures come first.
 * @throws where the titles hold no two
 */
export function askedWords(root: string): [first: string, next: string] {
  const content = new Content(readContentFiles(root));
  const { sourceLanguage } = content;
  const isMeasure = (slug: string): boolean => content.kindOf(slug) === 'measure';
  const slugs = content
    .slugsOf(sourceLanguage)
    .toSorted((a, b) => Number(isMeasure(b)) - Number(isMeasure(a)) || compareText(a, b));
  const longest = slugs.flatMap((slug) => {
    const title = content.page(sourceLanguage, slug)?.data?.title ?? '';
    const words = [...new Intl.Segmenter(sourceLanguage, { granularity: 'word' }).segment(title)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment.toLocaleLowerCase(sourceLanguage));
    return words.toSorted((a, b) => b.length - a.length).slice(0, 1);
  });
  const [first, next] = new Set(longest);
  if (first === undefined || next === undefined)
    throw new Error(`Two words are searched for, and the titles in content/docs/${sourceLanguage}/ do not hold two.`);
  return [first, next];
}
