import { textFiles, type Files } from '../core/files.ts';
import { formatDate } from '../core/dates.ts';
import { fill } from '../core/fill.ts';
import { citationFormats } from '../pages/citation.ts';
import { titleOfGone } from '../pages/former-pages.ts';
import type { Site } from '../pages/site.ts';
import { twinFile } from './markdown-twins.ts';

const besidePages = [twinFile, ...citationFormats.map(({ file }) => file)];

/**
 * What stood beside pages that moved or are gone: at an old address, what stands at the new one; of a page that is
 * gone, that it is.
 * @param made all that is made of the site but this
 */
export function formerFiles(site: Site, made: Files): Files {
  const files = new Map<string, Uint8Array>();
  for (const page of site.formerPages) {
    for (const { tag } of site.languages) {
      const folder = site.folderOf(tag, page.slug);
      if (page.kind === 'gone') {
        const text = goneMarkdown(site, tag, page);
        for (const [path, bytes] of textFiles([[folder + twinFile, text]])) files.set(path, bytes);
        continue;
      }
      for (const name of besidePages) {
        const content = made.get(site.folderOf(tag, page.to.slug) + name);
        if (content) files.set(folder + name, content);
      }
    }
  }
  return files;
}

/** What is said in Markdown at the address of a page that is gone. */
function goneMarkdown(
  site: Site,
  locale: string,
  page: Extract<Site['formerPages'][number], { kind: 'gone' }>,
): string {
  const title = titleOfGone(page, locale, site.sourceLanguage)?.title ?? page.slug;
  const values = { title, date: formatDate(page.day, locale) };
  const home = site.fullAddress(site.address(locale, ''));
  return `# ${site.text(locale, 'gone.title')}\n\n${fill(site.text(locale, 'gone.text'), values)}\n\n<${home}>\n`;
}
