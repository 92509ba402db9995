import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSite } from '../../src/offline/built-site.ts';
import type { Edition } from '../../src/offline/edition.ts';
import { toWords } from '../../src/offline/words.ts';
import { dist, root } from '../site.ts';

/** The built site with the words and the version of the project, as `build:downloads` makes copies of it. */
export function builtEdition(): Edition {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const site = readSite(
    new Map(
      files.map(({ parentPath, name }) => {
        const file = join(parentPath, name);
        return [file.slice(dist.length + 1).replaceAll('\\', '/'), readFileSync(file)];
      }),
    ),
  );
  return { site, version, words: new Map(site.languages.map(({ tag }) => [tag, toWords(textsOf(tag), textsOf('en'))])) };
}

function textsOf(tag: string): Record<string, string> {
  try {
    return JSON.parse(readFileSync(join(root, 'content/i18n', `${tag}.json`), 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}
