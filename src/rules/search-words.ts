import type { Content } from '../content/content.ts';
import { keysOf } from '../content/data-file.ts';
import { searchWordsFiles } from '../content/search-words.ts';
import { didYouMean } from './nearest.ts';
import type { ProblemInFile } from './rule.ts';

/**
 * Finds languages that are to be searched by the lists of another, which has none, and those that have lists beside.
 */
export function* sharedWords(content: Content): Iterable<ProblemInFile> {
  const files = content.data.flatMap((file) => {
    const locale = searchWordsFiles.localeOf(file.path);
    return locale === undefined ? [] : [{ locale, file, keys: keysOf(file.value) }];
  });
  const owners = files.filter(({ keys }) => keys.length > 0 && !keys.includes('sameAs')).map(({ locale }) => locale);
  for (const { locale, file, keys } of files) {
    if (!keys.includes('sameAs')) continue;
    const { sameAs } = file.value as { sameAs: unknown };
    const place = { file: file.path, ...file.placeOf(['sameAs']) };
    if (keys.length > 1) {
      const others = keys.filter((key) => key !== 'sameAs').join(', ');
      yield {
        ...place,
        message: `“${locale}” is searched by the words of another language, and by words of its own: ${others}`,
        fix: 'Keep sameAs, or the lists',
      };
    } else if (typeof sameAs === 'string' && !owners.includes(sameAs)) {
      yield {
        ...place,
        message: `There are no lists in ${searchWordsFiles.of(sameAs)}`,
        fix: didYouMean(sameAs, owners, `Name a language that has lists: ${owners.join(', ') || 'none has'}`),
      };
    }
  }
}
