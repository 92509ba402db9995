import type { Page } from '../content/page.ts';
import { startOfFile } from '../content/place.ts';
import { pagesFolder } from '../content/page-address.ts';
import { pathIn } from '../content/translations.ts';
import type { Content } from '../content/content.ts';
import { nearest } from './nearest.ts';
import type { Problem, ProblemInFile } from './rule.ts';

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
      // A page that has a translation does not need this one too.
      const untranslated = originals.filter((other) => content.pathOf(locale, other) === undefined);
      const meant = content.pathOf(sourceLanguage, nearest(slug, untranslated) ?? slug);
      const fix = `Remove it, or bring ${pathIn(sourceLanguage, { path: file, locale })} back`;
      yield {
        file,
        ...startOfFile,
        message: `There is no page “${slug}” in ${folder} that this translates`,
        fix: meant ? `Rename it to ${pathIn(locale, { path: meant, locale: sourceLanguage })}` : fix,
      };
    }
  }
}

/** Finds a translation that is Markdown where its page is MDX, or the other way round. */
export function* translationFormat(page: Page, content: Content): Iterable<Problem> {
  const source = content.translation(page)?.source;
  if (!source || source.format === page.format) return;
  yield {
    ...startOfFile,
    message: `The page ${source.path} ends in .${source.format}`,
    fix: `Rename it to ${page.path.replace(/\w+$/, source.format)}`,
  };
}
