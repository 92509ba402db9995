import type { Content } from '../content/content.ts';
import { languages, sections, sourceLanguage } from '../site.ts';
import { sharePicture } from './share-picture.ts';
import { sharePicturePath } from './share-picture-path.ts';

/**
 * Draws a picture for each part of the site in each language: the title and the description of the part's first page.
 * @param fonts files of fonts with the letters of every language
 * @returns the pictures by their paths on the site
 */
export function* sharePictures(
  content: Content,
  fonts: readonly string[],
): Iterable<{ path: string; content: Uint8Array }> {
  for (const { tag, direction } of languages) {
    for (const { id, slug } of [
      { id: undefined, slug: '' },
      ...sections.map((section) => ({ id: section.id, slug: section.pages[0] ?? '' })),
    ]) {
      const data = (content.page(tag, slug) ?? content.page(sourceLanguage, slug))?.data;
      if (!data) continue;
      const site = content.strings(tag)['site.title'] ?? content.strings(sourceLanguage)['site.title'] ?? '';
      const { title, description } = data;
      yield { path: sharePicturePath(tag, id), content: sharePicture({ site, title, description, direction }, fonts) };
    }
  }
}
