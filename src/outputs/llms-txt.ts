import { textFiles, type Files } from '../core/files.ts';
import type { Site } from '../pages/site.ts';
import { twinFile } from './markdown-twins.ts';

/**
 * Every page with the address of its Markdown, language by language, for programs that read text (https://llmstxt.org).
 */
export function llmsTxt(site: Site): Files {
  const { languages, sourceLanguage, orderedSections, text } = site;
  const lines = languages.flatMap(({ tag, name }) => [
    ...partLines(site, tag, `${name}: ${text(tag, 'nav.home')}`, ['']),
    ...orderedSections(tag).flatMap(({ id, slugs }) =>
      partLines(site, tag, `${name}: ${text(tag, `section.${id}`)}`, slugs),
    ),
  ]);
  const title = `${text(sourceLanguage, 'site.title')}: ${text(sourceLanguage, 'site.tagline')}`;
  const about = text(sourceLanguage, 'footer.who');
  return textFiles([['llms.txt', `# ${title}\n\n> ${about}\n\n${lines.join('\n')}`]]);
}

/** A part of the site in a language, with the pages of it that are written in the language. */
function partLines(site: Site, locale: string, name: string, slugs: readonly string[]): string[] {
  const pages = slugs.flatMap((slug) => {
    const page = site.pageOf(locale, slug);
    if (page?.locale !== locale) return [];
    const address = site.fullAddress(site.address(locale, slug)) + twinFile;
    return [`- [${page.data.title}](${address}): ${page.data.description}`];
  });
  return pages.length > 0 ? [`## ${name}`, '', ...pages, ''] : [];
}
