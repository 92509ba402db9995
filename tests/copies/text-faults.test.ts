import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { textFaults } from '../setup/text-faults.ts';
import { source, tags, wordsIn } from '../setup/words.ts';
import { readCopy } from './made-copies.ts';

const keys = Object.keys(wordsIn(source));
const toText = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test.each(tags)(
  'no copy in %s shows a key in the place of a word, a stop too many, or words that run together',
  (tag) => {
    const chapters = Object.entries(unzipSync(readCopy(tag, 'epub'))).filter(([path]) => path.endsWith('.xhtml'));
    expect(chapters.length).toBeGreaterThan(5);
    const texts = [['one file', readCopy(tag, 'html')] as const, ...chapters];
    expect(
      texts.flatMap(([path, bytes]) => textFaults(toText(bytes), keys).map((fault) => `${path}: ${fault}`)),
    ).toEqual([]);
  },
);

/** What a page shows as text: without its head, its programs, its drawings and its tags. */
const shownText = (html: string): string =>
  html.replace(/<(head|script|style|svg|option)\b.*?<\/\1>|<(?:[^>"']|"[^"]*"|'[^']*')*>/gs, '');

test.each(tags)('no words in a copy in %s are set apart without their language', (tag) => {
  const pages = ['zip', 'epub'].flatMap((kind) =>
    Object.entries(unzipSync(readCopy(tag, kind))).filter(([path]) => /\.x?html$/.test(path)),
  );
  const texts = [['one file', readCopy(tag, 'html')] as const, ...pages].map(
    ([path, bytes]) => [path, toText(bytes)] as const,
  );
  expect(texts.filter(([, html]) => /[\u2066-\u2069]/.test(shownText(html))).map(([path]) => path)).toEqual([]);
});
