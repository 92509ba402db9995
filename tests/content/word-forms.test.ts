import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../../src/content/content-files.ts';
import { Content } from '../../src/content/content.ts';
import { wordRules } from '../../src/search/words/word-rules.ts';
import { makeStemmer, type Stemmer } from '../../src/search/words/stem.ts';
import { projectRoot } from '../setup/built-site.ts';

const content = new Content(readContentFiles(projectRoot));
const rules = wordRules(
  content.locales ?? [],
  (locale) => content.searchWords(locale),
  (locale) => content.numberWords[locale],
);
const stemmerOf = (locale: string): Stemmer => makeStemmer(rules.get(locale) ?? {});

/** Forms of one word, by language. */
const sameStem: Record<string, string[]> = {
  en: [
    'programme programmes program',
    'recognise recognised recognising recognize',
    'qualification qualifications',
    'country countries country’s',
    'examine examined examining',
    'certificate certificates',
    'labour labor',
    'person’s person',
  ],
  nb: [
    'program programmet programmene',
    'kompetansebevis kompetansebeviset kompetansebevisene',
    'godkjenning godkjenningen godkjenninger',
    'flyktning flyktninger flyktningene',
    'ansvar ansvaret',
    'høyere høgare hoyere',
    'hvem kven',
    'veiledning rettleiing',
    'læring laering LÆRING',
  ],
  nn: [
    'innvandrar innvandrarar innvandrarane innvandrere',
    'ferdigheit ferdigheiter ferdighet ferdigheter',
    'skule skular skulane skole skolen',
    'yrkesfagleg yrkesfaglege yrkesfaglig',
  ],
  uk: [
    'професійна професійної професійне професійними',
    'біженець біженця біженців біженцям',
    'програма програму програми програмою програм',
    'можливість можливості можливостями',
    'рівень рівня рівнів рівні',
    'навчання навчанню навчанням навчань',
    'політика політиці політику',
    "ім'я ім’я імʼя",
    'ґрунт грунт',
    'документ документи документів',
  ],
  pl: [
    'program programu programy programów programem',
    'kształcenie kształcenia ksztalceniem',
    'uchodźca uchodźcy uchodźców',
    'umiejętność umiejętności',
    'świadectwo świadectwa swiadectw',
    'polityka polityki polityce',
    'zawodowy zawodowego zawodowych zawodową',
    'imigrant imigranci imigrantów',
  ],
  ar: [
    'المؤهلات مؤهلات والمؤهلات بالمؤهلات للمؤهلات مؤهل',
    'لاجئ اللاجئين لاجئون',
    'الإطار اطار إطار',
    'شهادة شهاده الشهادة شهادات',
    'قَانُون قانون القانون',
    'برنامج البرنــامج برامج',
    'مسؤول المسئول',
    'تدريبا تدريب',
    'الأوروبى الأوروبي',
  ],
};

/** Verb and noun, person and thing: words that lead to each other without being the same. */
const sameFamily: Record<string, string[]> = {
  en: ['recognise recognition', 'approve approval', 'assess assessment', 'train trainer', 'vocation vocational'],
  nb: ['godkjenne godkjenning', 'godkjent godkjenning', 'utdanne utdanning', 'vurdere vurdering'],
  nn: ['godkjenne godkjenning', 'integrere integrering'],
  uk: [
    'визнати визнання',
    'навчатися навчання',
    'відповідати відповідальний',
    'порівняти порівняння',
    'підтримувати підтримка',
  ],
  pl: ['uznać uznanie', 'porównać porównanie', 'zatwierdzić zatwierdzenie', 'odpowiada odpowiedzialny'],
  ar: ['يعترف اعتراف', 'يتدرب تدريب', 'متعلم تعلم', 'مقارنة يقارن'],
};

/** Words that are not to be taken for one another. */
const different: Record<string, string[]> = {
  en: ['university universal', 'policy police', 'form formal'],
  nb: ['lov lovlig', 'fag fagbrev', 'norsk Norge'],
  nn: ['mål måling', 'skule skulebok'],
  uk: ['країна край', 'мова мовчати'],
  pl: ['praca prawo', 'kraj krajowy'],
  ar: ['علم عمل', 'قانون قرار'],
};

const rows = (table: Record<string, string[]>): [string, string][] =>
  Object.entries(table).flatMap(([locale, lines]) => lines.map((line): [string, string] => [locale, line]));

describe('forms of one word have one stem', () => {
  test.each(rows(sameStem))('%s: %s', (locale, line) => {
    const { stem } = stemmerOf(locale);
    expect(new Set(line.split(' ').map(stem)).size, line.split(' ').map(stem).join(' ')).toBe(1);
  });
});

describe('relatives have a key in common', () => {
  test.each(rows(sameFamily))('%s: %s', (locale, line) => {
    const { family } = stemmerOf(locale);
    const [first = [], ...rest] = line.split(' ').map(family);
    for (const keys of rest)
      expect(
        keys.some((key) => first.includes(key)),
        `${first.join(' ')} | ${keys.join(' ')}`,
      ).toBe(true);
  });
});

describe('other words have other stems', () => {
  test.each(rows(different))('%s: %s', (locale, line) => {
    const { stem } = stemmerOf(locale);
    const stems = line.split(' ').map(stem);
    expect(new Set(stems).size, stems.join(' ')).toBe(stems.length);
  });
});

test.each([
  ['en', 'who is responsible', 'responsible'],
  ['uk', 'хто за це відповідає', 'відповідає'],
  ['pl', 'kto za to odpowiada', 'odpowiada'],
  ['ar', 'من هو المسؤول', 'المسؤول'],
  ['nn', 'kven har ansvaret', 'ansvaret'],
  ['nb', 'hvem har ansvaret', 'ansvaret'],
])('the small words of a question say nothing: %s, %s', (locale, question, telling) => {
  const { isStopWord } = stemmerOf(locale);
  expect(question.split(' ').filter((word) => !isStopWord(word))).toEqual([telling]);
});
