import type { Content } from '../content/content.ts';
import { languagesFile } from '../content/known-files.ts';
import { siteFile } from '../content/site.ts';
import { didYouMean } from './nearest.ts';
import type { ProblemInFile } from './rule.ts';

/** Finds copies in two languages of which one is no language of the site, or stands beside itself, or comes twice. */
export function* languagePair(content: Content): Iterable<ProblemInFile> {
  const file = content.dataFile(siteFile);
  const { locales } = content;
  const pairs = content.setting('pairs');
  if (!file || !locales || !pairs) return;
  const { with: beside, languages } = pairs;
  for (const { path, tag } of [
    { path: ['pairs', 'with'], tag: beside },
    ...languages.map((each, index) => ({ path: ['pairs', 'languages', index], tag: each })),
  ]) {
    const place = { file: siteFile, ...file.placeOf(path) };
    const isBeside = path.length > 2;
    if (!locales.includes(tag)) {
      const message = `“${tag}” is no language of ${languagesFile}`;
      yield { ...place, message, fix: didYouMean(tag, locales, `Write one of ${locales.join(', ')}`) };
    } else if (isBeside && tag === beside) {
      yield { ...place, message: `“${tag}” would stand beside itself`, fix: 'Remove it' };
    } else if (isBeside && languages.indexOf(tag) !== path[2]) {
      yield { ...place, message: `The language “${tag}” stands here a second time`, fix: 'Keep one of the two' };
    }
  }
}
