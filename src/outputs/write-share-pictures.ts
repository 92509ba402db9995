import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sharePictures } from './share-pictures.ts';
import { readContentFiles } from '../content/content-files.ts';
import { Content } from '../content/content.ts';
import { sourceLanguage } from '../site.ts';

/** The Noto fonts of node_modules that the pictures are set in: Latin and Cyrillic from one package, Arabic from another. */
const fonts = ['noto-sans', 'noto-sans-arabic'].flatMap((family) =>
  ['400Regular', '600SemiBold', '700Bold'].map((weight) => ({
    family,
    file: `${weight}/${pascal(family)}_${weight}.ttf`,
  })),
);

/**
 * Draws the pictures that services show beside a shared link, and puts them into a built site.
 * @returns how many there are, and their bytes
 */
export async function writeSharePictures(root: string, folder: string): Promise<{ files: number; bytes: number }> {
  const require = createRequire(import.meta.url);
  const files = fonts.map(({ family, file }) =>
    join(dirname(require.resolve(`@expo-google-fonts/${family}/package.json`)), file),
  );
  const content = new Content(await readContentFiles(root), { sourceLanguage });
  let count = 0;
  let bytes = 0;
  for (const picture of sharePictures(content, files)) {
    const path = join(folder, picture.path);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, picture.content);
    count += 1;
    bytes += picture.content.byteLength;
  }
  return { files: count, bytes };
}

function pascal(name: string): string {
  return name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
