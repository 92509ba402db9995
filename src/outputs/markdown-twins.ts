import type { Page } from '../content/page.ts';
import { digest } from '../core/digest.ts';
import { textFiles, type Files } from '../core/files.ts';
import { rememberNothing, type Remember } from '../core/remember.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import type { Site } from '../pages/site.ts';
import { pageMarkdown } from './page-markdown.ts';

/** Each page as Markdown, beside it and with its name. */
export const twinFile = 'index.md';

/** Each page that is written in a language as Markdown beside it. */
export function markdownTwins(
  site: Site,
  pages: readonly Page[],
  context: MarkdownContext,
  remember: Remember = rememberNothing,
): Files {
  return textFiles(
    pages
      .filter(({ data }) => data)
      .map((page) => {
        const path = site.folderOf(page.locale, page.slug) + twinFile;
        const address = site.fullAddress(site.address(page.locale, page.slug));
        return [path, remember(path, digest(page.text), () => pageMarkdown(page, context, site.origin, address))];
      }),
  );
}
