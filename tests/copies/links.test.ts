import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Files } from '../../src/core/files.ts';
import { attribute, elementsOf } from '../setup/html.ts';
import { completeTags, tags } from '../setup/words.ts';
import { decode, problemsOf } from './link-problems.ts';
import { copyName, copyPath, readCopy } from './made-copies.ts';
import { Stick } from './stick.ts';

describe.each([...completeTags, 'all'])('the folder of %s', (of) => {
  const stick = new Stick();
  let copy: Files;
  beforeAll(() => {
    stick.unzip(copyPath(of, 'zip'));
    copy = stick.files(copyName(of));
  });
  afterAll(() => stick.remove());

  test('every link leads to a file and a place in the copy, or is marked as leading to the web', () => {
    expect(problemsOf(copy)).toEqual([]);
  });

  test('no module script, no policy, no preload and no link to a folder is left in it', () => {
    const unfit =
      /type="module"|http-equiv|modulepreload|crossorigin|\s(?:href|src|action)="(?!https?:)(?:[^"#?]*\/)?(?:"|\?)/;
    const left = [...copy]
      .filter(([path]) => path.endsWith('.html'))
      .flatMap(([path, content]) => {
        const found = unfit.exec(decode(content))?.[0];
        return found ? [`${path}: ${found}`] : [];
      });
    expect(left).toEqual([]);
  });

  test('names of files are short and plain', () => {
    expect([...copy.keys()].filter((path) => !/^[\w./-]{1,120}$/.test(path))).toEqual([]);
  });
});

test.each(tags)('in one file in %s, every link stays in it or is marked as leading to the web', (tag) => {
  const file = readCopy(tag, 'html');
  expect(problemsOf(new Map([['copy.html', file]]))).toEqual([]);
  const ids = elementsOf(decode(file)).flatMap((element) => attribute(element, 'id') ?? []);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});
