import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../src/build/settings.ts';
import { addressesFile } from '../src/content/address-list.ts';
import { readContentFiles } from '../src/content/content-files.ts';
import { Content } from '../src/content/content.ts';
import { counted } from '../src/core/counted.ts';
import { languageName } from '../src/core/language.ts';
import { extendAddresses, unsoundBefore, withAddresses, writeChange } from './change-content.ts';
import { laidOut, type Laid, type Place } from './lay-out.ts';
import type { Told } from './told.ts';
import { runTyped } from './typed.ts';
import { NotWritten } from './write-files.ts';

const usageIn = ({ settings }: Settings): string => `Usage: npm run new -- page <slug> [--alone]
       npm run new -- concept <name> [--alone]
       npm run new -- year <yyyy> [--alone]
       npm run new -- change <name>
       npm run new -- locale <tag> [--name "<own name>"] [--direction ltr|rtl]
       npm run new -- addresses

Lays out the files of a page, a concept, a year, a note on a change or a language, ready to fill in, in every language.
Its addresses come onto the list of public ones; addresses puts on it what was added by hand.
  <slug>   the page's address for good, without the language, like ${settings.parts[0]?.pages[0]}
  --alone  lays it out in ${languageName(settings.source)} only: the other languages show that until it is translated
  <tag>    BCP 47 tag of the language: so, fa, pt-BR; its name and direction are known for most`;

/**
 * Writes what is laid out, with its addresses, all or nothing.
 * @throws `NotWritten`
 */
function write({ root, content }: Place, { files, others = [], folder = '', next }: Laid, { print }: Told): void {
  for (const { path } of files) if (existsSync(join(root, path))) throw new Error(`${path} is there already`);
  const texts = [...files, ...others].map(({ path, text }) => [path, new TextEncoder().encode(text)] as const);
  const { written } = withAddresses(content, new Map(texts));
  const unsound = unsoundBefore(content.files, { written });
  if (unsound.length > 0) throw new NotWritten(unsound.join('\n'));
  writeChange(root, content.files, { written, removed: [] });
  mkdirSync(join(root, folder), { recursive: true });
  for (const { path } of files) print(path);
  for (const { path, told } of others) print(`${path}: ${told}`);
  print(next);
}

/** Puts on the list what was added by hand. */
function listAddresses(root: string, { print }: Told): void {
  const added = extendAddresses(root);
  print(added === 0 ? `${addressesFile} lacks nothing` : `${addressesFile}: ${counted(added, 'line')} added`);
}

/**
 * Carries out `npm run new` in a project.
 * @param args as they were typed
 * @returns the exit code: 0 done, 2 where nothing was written, and why
 */
export function runNew(root: string, site: Settings, args: string[], told: Told): Promise<0 | 2> {
  return runTyped(args, {
    usage: usageIn(site),
    options: {
      alone: { type: 'boolean', default: false },
      name: { type: 'string' },
      direction: { type: 'string' },
    },
    told,
    async run(values, [what = '', name = '', ...rest]) {
      if (what === 'addresses' && name === '') {
        listAddresses(root, told);
        return 0;
      }
      if (name === '' || rest.length > 0) throw new Error('Say what is new, and what it is called');
      const place = { ...site, root, content: new Content(readContentFiles(root)) };
      write(place, laidOut(place, values, what, name), told);
      return 0;
    },
  });
}
