import type { Content } from '../content/content.ts';
import { wordsOfLanguage } from '../content/word-records.ts';
import type { ProblemInFile } from './rule.ts';

/**
 * Finds interface words and notes on changes whose original has changed since they were translated, and, in a language
 * that records them, those of which nobody has said what they were made from.
 */
export function* wordsBehind(content: Content): Iterable<ProblemInFile> {
  for (const locale of content.targets) {
    if (content.recordedWords(locale) === undefined) continue;
    const words = wordsOfLanguage(content, locale);
    const unrecorded = Map.groupBy(
      words.filter(({ state }) => state === 'unrecorded'),
      ({ file }) => file,
    );
    const behind = words.filter(({ state }) => state === 'behind');
    for (const { key, file, place, original, sourcePlace } of behind) {
      yield {
        file,
        ...place,
        message: `The ${content.sourceName} of “${key}” has changed (${sourcePlace}): “${original}”`,
        fix: `Update the words, then run: npm run translations -- accept ${file}`,
      };
    }
    for (const [file, [first, ...others]] of unrecorded) {
      if (!first) continue;
      const more = others.length > 0 ? ` and ${others.length} more` : '';
      yield {
        file,
        ...first.place,
        message: `Nobody has said from which ${content.sourceName} “${first.key}”${more} was made`,
        fix: `Compare the two, then run: npm run translations -- accept ${file}`,
      };
    }
  }
}
