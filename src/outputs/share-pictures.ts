import { plainBrand } from '../core/brand.ts';
import type { Files } from '../core/files.ts';
import type { Site } from '../pages/site.ts';
import { sharePicture } from './share-picture.ts';
import { sharePicturePath } from '../pages/share-picture-path.ts';

/**
 * Draws a picture for each part of the site in each language: the title and the description of the part's first page.
 * @param toPng draws an SVG
 */
export async function sharePictures(site: Site, toPng: (svg: string) => Promise<Uint8Array>): Promise<Files> {
  const brand = site.settings.brand ?? plainBrand;
  const parts = [
    { id: undefined, slug: '' },
    ...site.settings.parts.map(({ id, pages }) => ({ id, slug: pages[0] ?? '' })),
  ];
  const pictures = site.languages.flatMap(({ tag, direction }) =>
    parts.flatMap(({ id, slug }) => {
      const data = site.pageOf(tag, slug)?.data;
      if (!data) return [];
      const { title, description } = data;
      const svg = sharePicture({ site: site.text(tag, 'site.title'), title, description, direction, brand });
      return [{ path: sharePicturePath(tag, id), svg }];
    }),
  );
  return new Map(await Promise.all(pictures.map(async ({ path, svg }) => [path, await toPng(svg)] as const)));
}
