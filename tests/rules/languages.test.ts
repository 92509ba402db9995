import { describe, expect, test } from 'vitest';
import { Content } from '../../src/content/content.ts';
import { isInOtherScript, looksLike, strayPhrase, strayWord } from '../../src/rules/languages.ts';
import { smallWordsOf } from '../../src/rules/small-words.ts';

/** Content in a first language and a second: the lists of each for the search, and words of the second's interface. */
function contentIn(lists: Readonly<Record<string, string>>, words: Readonly<Record<string, string>> = {}): Content {
  const [source = '', other = ''] = Object.keys(lists);
  return new Content(
    Object.entries({
      'site.yaml': `source: ${source}\n`,
      [`i18n/${source}.json`]: '{ "a": "x" }',
      [`i18n/${other}.json`]: JSON.stringify(words),
      ...Object.fromEntries(Object.entries(lists).map(([tag, text]) => [`search/${tag}.yaml`, text])),
    }).map(([name, text]) => ({ path: `content/${name}`, bytes: new TextEncoder().encode(text) })),
  );
}

const german = 'stopWords: [der, die, das, und, in, ist, für, sie, nicht]\n';

describe('the language of a text is told by the small words that hold its sentences together', () => {
  test.each([
    ['Der Plan ist für die Stadt und das Umland.', 'so', true],
    ['Qorshuhu waa magaalada iyo agagaarkeeda oo dhan.', 'so', false],
    ['Cedefop, ReferNet, ESCO, ECTS, ECVET, Europass', 'so', false],
  ])('%s in %s: %s', (text, language, isSo) => {
    const content = contentIn({ de: german, [language]: 'stopWords: [iyo, oo, waa]\n' });
    expect(looksLike(text, smallWordsOf(content, language))).toBe(isSo);
  });

  test('but by none that the other language has as well', () => {
    const listed = contentIn({ de: german, nds: 'stopWords: [die, in, un]\n' });
    expect([...smallWordsOf(listed, 'nds')]).toEqual(['der', 'das', 'und', 'ist', 'für', 'sie', 'nicht']);
    const shared = contentIn({ de: german, nds: 'sameAs: de\n' });
    expect(smallWordsOf(shared, 'nds').size).toBe(0);
    const unlisted = contentIn({ de: german, nds: '{}\n' }, { a: 'Se is in der Stadt', b: 'Die' });
    expect([...smallWordsOf(unlisted, 'nds')]).toEqual(['das', 'und', 'ist', 'für', 'sie', 'nicht']);
  });
});

describe('a word of a neighbouring language is told', () => {
  test.each([
    ['nn', 'Det skjer ikke her.', 'ikke'],
    ['nb', 'Det skjer ikkje her.', 'ikkje'],
    ['uk', 'Это не так.', 'Это'],
    ['ar', 'الدنمارک بلد.', 'الدنمارک'],
  ])('in %s: %s', (language, text, word) => {
    expect(strayWord(text, language)?.word).toBe(word);
  });

  test('and none where words only look alike', () => {
    expect(strayWord('Ikkje-staten og fråsegna er her.', 'nn')).toBeUndefined();
    expect(strayWord('Їжак і ґанок, п’ять сімей.', 'uk')).toBeUndefined();
  });
});

test('names of other scripts may stand in a text, and phrases may not', () => {
  expect(strayPhrase('Реєстр ведуть HK-dir, IMDi та Cedefop разом.', 'uk')).toBeUndefined();
  expect(strayPhrase('Його назва: Opplæringsloven for voksne i Norge, від 2024 року.', 'uk')).toBe(
    'Opplæringsloven for voksne i Norge',
  );
  expect(isInOtherScript('Europass', 'uk')).toBe(false);
  expect(isInOtherScript('Approval of foreign education', 'ar')).toBe(true);
  expect(isInOtherScript('Zatwierdzanie wykształcenia', 'pl')).toBe(false);
});
