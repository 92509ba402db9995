import { startOfFile } from '../content/place.ts';
import { pagesFolder } from '../content/page-address.ts';
import { pathIn } from '../content/translations.ts';
import type { Content } from '../content/content.ts';
import { didYouMean } from './nearest.ts';
import type { ProblemInFile } from './rule.ts';

/** Finds pages that a complete language lacks: readers are shown the original. */
export function* missingTranslation(content: Content): Iterable<ProblemInFile> {
  const { sourceLanguage } = content;
  for (const locale of content.translated) {
    for (const slug of content.slugsOf(sourceLanguage)) {
      const path = content.pathOf(sourceLanguage, slug);
      if (path === undefined || content.pathOf(locale, slug) !== undefined) continue;
      const file = pathIn(locale, { path, locale: sourceLanguage });
      yield {
        file,
        ...startOfFile,
        message: `The page ${path} is not translated yet, and is shown in ${content.sourceName}`,
        fix: `Translate it into ${file}`,
      };
    }
  }
}

/** Finds translations of no page. */
export function* missingOriginal(content: Content): Iterable<ProblemInFile> {
  const { sourceLanguage } = content;
  const originals = content.slugsOf(sourceLanguage);
  for (const locale of content.targets) {
    for (const slug of content.slugsOf(locale)) {
      const file = content.pathOf(locale, slug);
      if (file === undefined || originals.includes(slug)) continue;
      const folder = `${pagesFolder}/${sourceLanguage}/`;
      yield {
        file,
        ...startOfFile,
        message: `There is no page “${slug}” in ${folder} that this translates`,
        fix: didYouMean(slug, originals, 'Rename it like its page there, or remove it'),
      };
    }
  }
}

/** Finds a translation that is Markdown where its page is MDX, or the other way round. */
export function* translationFormat(content: Content): Iterable<ProblemInFile> {
  for (const page of content.pages) {
    const source = content.translation(page)?.source;
    if (!source || source.format === page.format) continue;
    yield {
      file: page.path,
      ...startOfFile,
      message: `The page ${source.path} ends in .${source.format}`,
      fix: `Rename this file to end in .${source.format}`,
    };
  }
}
