import { beforeAll, describe, expect, test } from 'vitest';
import { toFolder } from '../../src/copies/folder-copy.ts';
import type { Edition } from '../../src/copies/edition.ts';
import type { Files } from '../../src/core/files.ts';
import { toOneFile } from '../../src/copies/one-file.ts';
import { toParts, type Parts } from '../../src/copies/parts.ts';
import { attribute, elementsOf } from '../setup/html.ts';
import { editionOfDist } from './copies.ts';
import { decode, problemsOf } from './link-problems.ts';
import { languages } from '../setup/settings.ts';

let edition: Edition;
let parts: Parts;
beforeAll(async () => {
  edition = await editionOfDist();
  parts = await toParts(edition.site);
});

describe.each([
  ['one language', ['en']],
  ['a language that is written from right to left', ['ar']],
  ['all languages', languages.map(({ tag }) => tag)],
])('a folder of %s', (_, tags) => {
  let copy: Files;
  beforeAll(async () => {
    copy = await toFolder(edition, parts, tags);
  });

  test('every link leads to a file and a place in the copy, or is marked as leading to the web', () => {
    expect(problemsOf(copy).slice(0, 20)).toEqual([]);
  });

  test('no module script, no policy, no preload and no link to a folder is left in it', () => {
    const left = [...copy]
      .filter(([path]) => path.endsWith('.html'))
      .flatMap(([path, content]) => {
        const found =
          /type="module"|http-equiv|modulepreload|crossorigin|\s(?:href|src|action)="(?!https?:)(?:[^"#?]*\/)?(?:"|\?)/.exec(
            decode(content),
          )?.[0];
        return found ? [`${path}: ${found}`] : [];
      });
    expect(left.slice(0, 5)).toEqual([]);
  });

  test('names of files are short and plain', () => {
    expect([...copy.keys()].filter((path) => !/^[\w./-]{1,120}$/.test(path))).toEqual([]);
  });
});

test.each(languages)(
  'in one file in $name, every link stays in it or is marked as leading to the web',
  async ({ tag }) => {
    const file = await toOneFile(edition, parts, tag);
    expect(problemsOf(new Map([['copy.html', file]])).slice(0, 20)).toEqual([]);
    const ids = elementsOf(decode(file)).flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(file.byteLength).toBeLessThan(2e6);
  },
);
