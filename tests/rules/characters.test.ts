import { describe, expect, test } from 'vitest';
import {
  bidiControl,
  controlCharacter,
  invisibleCharacter,
  mixedScripts,
  notNormalised,
} from '../../src/rules/characters.ts';
import { misreadCharacter } from '../../src/rules/misread-characters.ts';

const offsets = (find: (text: string) => Iterable<{ offset: number }>, text: string): number[] =>
  [...find(text)].map(({ offset }) => offset);

describe('invisible characters', () => {
  test.each([
    '\u00AD',
    '\u200B',
    '\u2060',
    '\uFEFF',
    '\u180E',
    '\u3164',
    '\u{E0041}',
    '\u200D',
    '\u200C',
    '\u2800',
    '\uFE0F',
  ])('%j is found between Latin letters', (character) => {
    expect(offsets(invisibleCharacter, `one${character}two`)).toEqual([3]);
  });

  test.each(['👩\u200D🔧', '❤\uFE0F\u200D🔥', 'می\u200Cخواهم', 'क्\u200Dष', 'a\u00A0b'])(
    '%s needs the character that it has',
    (text) => {
      expect(offsets(invisibleCharacter, text)).toEqual([]);
    },
  );
});

describe('characters that turn the direction', () => {
  test.each([...'\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069'])(
    '%j is found',
    (character) => {
      expect(offsets(bidiControl, `one ${character}two`)).toEqual([4]);
    },
  );

  test('Arabic itself is none of them', () => {
    expect(offsets(bidiControl, 'الاعتراف بالتعلّم السابق')).toEqual([]);
  });
});

describe('control characters', () => {
  test('are found, a carriage return alone among them', () => {
    expect(offsets(controlCharacter, 'a\u0007b\rc\u2028d\u0085e')).toEqual([1, 3, 5, 7]);
  });

  test('are not tabs and line ends', () => {
    expect(offsets(controlCharacter, 'a\tb\r\nc\n')).toEqual([]);
  });
});

describe('a word in two alphabets', () => {
  test.each([
    ['The p\u043Elicy', 5, 'Type the word anew: “policy” in Latin letters'],
    ['\u0420olicy', 0, 'Type the word anew: “Policy” in Latin letters'],
    ['укра\u0069нська', 4, 'Type the word anew: “українська” in Cyrillic letters'],
    ['integr\u03B1tion', 6, 'Type the word anew: “integration” in Latin letters'],
    ['\u0436est', 0, 'Write the whole word in Latin letters'],
  ])('%s is found, with the letter that does not belong', (text, offset, fix) => {
    expect([...mixedScripts(text)]).toMatchObject([{ offset, fix: fix.replace('українська', 'укра\u0456нська') }]);
  });

  test.each(['PDF-файл', 'українська мова', 'міжнародна рамка EQF', 'ελληνικά', 'الـPDF', '5 µm', 'Łódź, Ærøskøbing'])(
    '%s is left alone',
    (text) => {
      expect([...mixedScripts(text)]).toEqual([]);
    },
  );
});

describe('letters made of parts', () => {
  test('are found, with the letter as it should be', () => {
    expect([...notNormalised('ma\u030Al')]).toMatchObject([{ offset: 1, fix: 'Type it anew: “å”' }]);
  });

  test.each([
    ['o\uFB03ce', 'ffi'],
    ['\uFE8D\uFEDF\uFECC', 'الع'],
    ['𝐁𝐨𝐥𝐝', 'Bold'],
  ])('are found as the shapes of print that they are copied in: %s', (text, plain) => {
    expect([...notNormalised(text)]).toMatchObject([{ fix: `Type it anew: “${plain}”` }]);
  });

  test('are found where an accent stands alone', () => {
    expect(offsets(notNormalised, 'a \u0301b')).toEqual([2]);
  });

  test('are left alone where Unicode has no letter for them', () => {
    expect([...notNormalised('ы\u0301, å, تعلّم')]).toEqual([]);
  });
});

/** Words as they look when they are written in UTF-8 and read in another encoding. */
const readIn = (label: string, words: string): string => new TextDecoder(label).decode(new TextEncoder().encode(words));

describe('words read in another encoding', () => {
  test.each([
    ['windows-1252', 'så “café” – it’s 5 §, Łódź żyć, Привіт, العربية, עברית, Ελλάδα, 漢字, हिन्दी, 😀'],
    ['iso-8859-1', 'så “café” – it’s 5 §, Łódź żyć, Привіт, العربية'],
    ['windows-1250', 'så “café” – it’s 5 §, Łódź żyć, Привіт'],
    ['windows-1251', '“так” – it’s, Привіт, العربية'],
    ['windows-1256', '“نعم” – it’s, العربية, Привіт'],
    ['macintosh', 'så “café” – it’s 5 §, Łódź żyć, Привіт, العربية'],
  ])('are found when they were read as %s, and said as they were', (label, words) => {
    for (const word of words.split(' ').filter((each) => /[^\p{ASCII}]/u.test(each))) {
      const [found, ...others] = [...misreadCharacter(`a ${readIn(label, word)} b`)];
      expect({ word, fix: found?.fix, others }).toMatchObject({
        fix: expect.stringMatching(/^Type it anew: “/),
        others: [],
      });
      expect(word).toContain(/“(.*)”$/.exec(found?.fix ?? '')?.[1]);
    }
  });

  test.each([
    ['it Ã¢â‚¬â„¢ was', '’'],
    ['├®t├®', 'été'],
    ['itÔÇÖs', 'it’s'],
    ['Óêðà¿íà', 'Україна'],
    ['ÇáÚÑÈíÉ', 'العربية'],
    ['the stateâ€ .', 'state”'],
  ])('%s is found too', (text, meant) => {
    expect([...misreadCharacter(text)]).toMatchObject([{ fix: `Type it anew: “${meant}”` }]);
  });

  test.each([
    '«Å», BLÅ», SÅ…, CAFÉ®, LIBERTÉ », fiancé”…, è…», „das Ä“',
    'nord–øst, A–Å–B, øåæå, äöüß, voilà, École, m³ of 5 °C',
    'МІСІЇ, ЛІНІЇ, Рівень, Азії, księżą, dążą, РІК',
    'أ» ن؟» مرگ، الخطأ»',
    'Really?? Yes',
  ])('%s is left alone', (text) => {
    expect([...misreadCharacter(text)]).toEqual([]);
  });
});
