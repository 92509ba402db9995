import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { wordFinder } from '../../src/browser/search/marked-words.ts';
import { searchIndex } from '../../src/search/index/search-index.ts';
import { writeNames } from '../../src/search/words/names-file.ts';
import { makeStemmer } from '../../src/search/words/stem.ts';
import { withSpaces } from '../../src/core/unspaced.ts';
import { searchOf } from '../setup/disk-search.ts';

test('words that are written without spaces are told apart, and all others stay as they are', () => {
  expect(withSpaces('移民は職業訓練を受ける。')).toBe('移民 は 職業 訓練 を 受ける。');
  expect(withSpaces('ผู้อพยพเรียนภาษา', '|').split('|').length).toBeGreaterThan(2);
  expect(withSpaces('Europass と EQF')).toBe('Europass と EQF');
  expect(withSpaces('Meld. St. 17 – прийом لاجئ')).toBe('Meld. St. 17 – прийом لاجئ');
});

test('on a page, the words alone are marked where no spaces tell them', () => {
  const text = '移民は職業訓練を受けることができる。';
  const found = wordFinder({ stems: ['訓練'], names: [] }, makeStemmer({}))(text);
  expect(found.map(([start, end]) => text.slice(start, end))).toEqual(['訓練']);
});

test('a short query marks its words in an excerpt, and not the whole sentence', async () => {
  const article = '<h1>導入</h1><p>自治体は移民に職業訓練を提供する。EQF の水準と Europass も説明する。</p>';
  const page = { path: 'ja/a/index.html', locale: 'ja', kind: 'policy', article };
  const other = { ...page, path: 'ja/b/index.html', article: '<h1>法律</h1><p>法律は議会が決める。</p>' };
  const pages = [
    { title: '導入', url: '/ja/a/' },
    { title: '法律', url: '/ja/b/' },
  ];
  const files = new Map(await searchIndex([page, other], new Map([['ja', {}]])));
  files.set('ja/search/terms.txt', writeNames({ words: {}, pages }));
  const folder = mkdtempSync(join(tmpdir(), 'unspaced-'));
  for (const [path, content] of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const search = await searchOf(folder, 'ja');
  const [answer, ...more] = (await search('職業訓練')).first;
  expect(more).toEqual([]);
  expect(answer?.title).toBe('導入');
  expect(answer?.excerpt).toContain('移民に<mark>職業</mark><mark>訓練</mark>を提供する。EQF の水準と Europass も');
  const [law] = (await search('法律とは何ですか')).first;
  expect(law?.title).toBe('<mark>法律</mark>');
  expect(law?.excerpt.replaceAll(/<\/?mark>/g, '')).toBe('法律は議会が決める。');
  rmSync(folder, { recursive: true });
});
