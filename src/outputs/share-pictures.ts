import { brandOf } from '../core/brand.ts';
import type { Files } from '../core/files.ts';
import type { Site } from '../pages/site.ts';
import { sharePicture } from './share-picture.ts';
import { sharePicturePath } from '../pages/share-picture-path.ts';

/**
 * Draws a picture for each part of the site in each language that can be set in the project's fonts: the title and the
 * description of the part's first page.
 * @param toPng draws an SVG
 */
export async function sharePictures(site: Site, toPng: (svg: string) => Promise<Uint8Array>): Promise<Files> {
  const brand = brandOf(site.settings);
  const parts = [
    { id: undefined, slug: '' },
    ...site.settings.parts.map(({ id, pages }) => ({ id, slug: pages[0] ?? '' })),
  ];
  const pictures = site.languages.flatMap(({ tag, direction }) =>
    parts.flatMap(({ id, slug }) => {
      const path = sharePicturePath(site, tag, id);
      const page = site.pageOf(tag, slug);
      if (path === undefined || !page) return [];
      const written = site.directionOf(page.locale);
      const svg = sharePicture({
        site: {
          text: site.text(tag, 'site.title'),
          direction: site.directionOf(site.languageOfText(tag, 'site.title')),
        },
        title: { text: page.data.title, direction: written },
        description: { text: page.data.description, direction: written },
        direction,
        brand,
      });
      return [{ path, svg }];
    }),
  );
  return new Map(await Promise.all(pictures.map(async ({ path, svg }) => [path, await toPng(svg)] as const)));
}
