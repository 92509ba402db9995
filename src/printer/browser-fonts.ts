import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { privateFolder } from './private-folder.ts';

/**
 * Each package and the weights of it that a browser is to see. Which scripts they have stands in
 * `src/core/letters.ts`: Arabic comes from the second, all else from the first.
 */
const fonts = {
  '@expo-google-fonts/noto-sans': ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold', '700Bold_Italic'],
  '@expo-google-fonts/noto-sans-arabic': ['400Regular', '600SemiBold', '700Bold'],
  // For PDFs, which ask for it by name: Noto draws the dots of Arabic letters by themselves, and in a PDF words fall
  // apart at each of them when they are searched, copied or read aloud.
  '@expo-google-fonts/ibm-plex-sans-arabic': ['400Regular', '600SemiBold', '700Bold'],
};

/** The families in the order in which they are asked for a letter. */
const families = ['Noto Sans', 'Noto Sans Arabic'];

/** What pages call a reader's own fonts; here all of them are Noto. */
const generics = ['sans-serif', 'serif', 'monospace', 'system-ui', 'ui-sans-serif', 'ui-serif', 'ui-monospace'];

/**
 * Writes the settings that make a browser on Linux see the Noto fonts of node_modules and no others. Without them a
 * machine with no fonts draws every text 0 px wide, and a machine with fonts lays it out in its own way.
 *
 * @returns the file to name in `FONTCONFIG_FILE`. Its folder is named after its content, so that several checkouts can
 * share a machine.
 * @throws if a font package is not installed.
 */
export async function writeFontSettings(): Promise<string> {
  const require = createRequire(import.meta.url);
  const folders = Object.entries(fonts).flatMap(([name, weights]) => {
    const root = dirname(require.resolve(`${name}/package.json`));
    return weights.map((weight) => join(root, weight));
  });
  const name = createHash('sha256').update(folders.join('\n')).digest('hex').slice(0, 12);
  const folder = join(await privateFolder(), `fonts-${name}`);
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'fonts.conf');
  // Another process may be reading the file now: it sees the old one or the new one, never half.
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, settings(folders, join(folder, 'cache')));
  await rename(draft, file);
  return file;
}

/** The format is described at https://www.freedesktop.org/software/fontconfig/fontconfig-user.html. */
function settings(folders: readonly string[], cache: string): string {
  const prefer = x(
    'prefer',
    families.map((family) => x('family', family)),
  );
  return toXml([
    { type: 'instruction', name: 'xml', value: 'version="1.0"' },
    { type: 'doctype', name: 'fontconfig', system: 'urn:fontconfig:fonts.dtd' },
    x('fontconfig', [
      ...folders.map((folder) => x('dir', folder)),
      x('cachedir', cache),
      ...generics.map((generic) => x('alias', { binding: 'same' }, [x('family', generic), prefer])),
    ]),
  ]);
}
