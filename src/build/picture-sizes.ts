import type { ContentFile } from '../content/content-files.ts';
import { picturePath } from '../content/pictures.ts';
import type { PictureSize } from '../markdown/context.ts';

/**
 * How wide and high each picture of content is, by its path, in CSS pixels: browsers keep its place free while it
 * comes. One of which nobody can say it is left out.
 */
export async function pictureSizes(files: readonly ContentFile[]): Promise<ReadonlyMap<string, PictureSize>> {
  const pictures = files.filter(({ path }) => picturePath(path) !== undefined);
  if (pictures.length === 0) return new Map();
  const { imageMetadata } = await import('astro/assets/utils');
  const sizes = await Promise.all(
    pictures.map(async ({ path, bytes }): Promise<[string, PictureSize][]> => {
      const { width, height } = await imageMetadata(path.endsWith('.svg') ? plainSvg(bytes) : bytes, path).catch(
        () => ({ width: 0, height: 0 }),
      );
      return width > 0 && height > 0 ? [[path, { width, height }]] : [];
    }),
  );
  return new Map(sizes.flat());
}

/** A drawing as the library knows it: from its element on, with blanks between the four numbers of its view. */
function plainSvg(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const own = text.slice(Math.max(text.search(/<svg\s/), 0));
  const view = /\sviewBox=(["'])([^"']*)\1/i;
  return new TextEncoder().encode(
    own.replace(view, (_, quote: string, numbers: string) => {
      const plain = numbers
        .trim()
        .split(/[\s,]+/)
        .join(' ');
      return ` viewBox=${quote}${plain}${quote}`;
    }),
  );
}
