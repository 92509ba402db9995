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
