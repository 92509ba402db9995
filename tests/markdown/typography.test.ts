import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hyphenations, type Typography } from '../../src/content/typography.ts';
import { languageTypes, type LanguageType } from '../../src/markdown/typography/language-type.ts';
import { setType } from '../../src/markdown/typography/set-type.ts';
import { root } from '../setup/project.ts';

const norwegian = { beforeNumbers: ['§', 'nr.', 'Meld.', 'St.', 'Prop.', 'Innst.'], countedWords: true };
const typography: Record<string, Typography> = {
  en: { hyphenation: 'en-gb', beforeNumbers: ['levels'], countedWords: true },
  nb: { hyphenation: 'nb', ...norwegian },
  nn: { hyphenation: 'nn', ...norwegian },
  uk: {
    hyphenation: 'uk',
    beforeWords: ['а', 'й', 'у', 'до', 'ні', 'бо'],
    afterWords: ['б', 'ж'],
    afterNumbers: ['році'],
    countedWords: true,
  },
  pl: { hyphenation: 'pl', beforeWords: ['i', 'o', 'w', 'z'], afterNumbers: ['r.'], countedWords: true },
  ar: { particles: ['و'], beforeNumbers: ['عام'], countedWords: true },
};
const languages = Object.keys(typography).map((tag) => ({
  tag,
  direction: tag === 'ar' ? ('rtl' as const) : ('ltr' as const),
}));
const settings = { official: ['nb', 'nn'] };
const typeOf: (language: string) => LanguageType | undefined = languageTypes({
  languages,
  typography,
  settings,
});

/** Sets a text, and shows what cannot be seen: a no-break space as `_`, a soft hyphen as `|`. */
const set = (language: string, html: string): string =>
  setType(`<p lang="${language}">${html}</p>`, typeOf)
    .slice(`<p lang="${language}">`.length, -'</p>'.length)
    .replaceAll('\u00A0', '_')
    .replaceAll('\u00AD', '|');

describe('no line ends', () => {
  test.each([
    ['pl', 'kurs w Norwegii i z Ukrainy', 'kurs w_Norwegii i_z_Ukrainy'],
    ['pl', 'W dniu 22 marca 2024 r. (o tym)', 'W_dniu 22_marca 2024_r. (o_tym)'],
    ['uk', 'у 2024 році й до 7 заходів', 'у_2024_році й_до_7_заходів'],
    ['uk', 'вони мали б право, а ми ж ні', 'вони мали_б право, а_ми_ж ні'],
    ['uk', '<b>мали</b> б право, бо б', '<b>мали</b>_б право, бо_б'],
    ['nb', 'etter § 12 a i loven', 'etter §_12_a i loven'],
    ['nb', '22. mars 2024, § 5 og nr. 3', '22._mars 2024, §_5 og nr._3'],
    ['nb', 'Meld. St. 17, Prop. 81 L og Innst. 379 S', 'Meld._St._17, Prop._81_L og Innst._379_S'],
    ['en', 'Meld. St. 17 has 7 measures; in 2024 two began', 'Meld._St._17 has 7_measures; in 2024 two began'],
    ['ar', 'في عام 2024 وعددها 7 إجراءات', 'في عام_2024 وعددها 7_إجراءات'],
    ['nb', '12 500 kroner', '12_500_kroner'],
    ['pl', 'w 5 krajach', 'w_5_krajach'],
  ])('in %s, behind what belongs to the next word: “%s”', (language, text, expected) => {
    expect(set(language, text)).toBe(expected);
  });

  test('behind the hyphen that stands for the first half of a word', () => {
    expect(set('nb', 'oppgaver og -tjenester')).toBe('oppgaver og <span class="w">-tjenester</span>');
    expect(set('nb', 'lære- og yrkesveien')).toBe('lære- og yrkesveien');
  });

  test('within a short name with a hyphen, or a range of numbers', () => {
    expect(set('nb', 'HK-dir og e-post')).toBe('<span class="w">HK-dir</span> og <span class="w">e-post</span>');
    expect(set('en', 'levels 2–8.')).toBe('levels_<span class="w">2–8</span>.');
    expect(set('en', 'in 2023–2024, for decision-makers')).toBe(
      'in <span class="w">2023–2024</span>, for decision-makers',
    );
  });

  test('within what is written from left to right in a text from right to left, which is isolated', () => {
    expect(set('ar', 'المديرية (HK-dir)')).toBe('المديرية (<bdi class="w">HK-dir</bdi>)');
    expect(set('ar', 'الكتاب Meld. St. 17 هو')).toBe('الكتاب <bdi class="w">Meld._St._17</bdi> هو');
  });

  test('before a term, which takes along what belongs to its first word', () => {
    const term = (text: string): string => `<button type="button" class="term" popovertarget="t">${text}</button>`;
    expect(set('pl', `i w ${term('programie')}.`)).toBe(term('i_w_<span>programie</span>.'));
    expect(set('ar', `المهني و${term('الاندماج')}`)).toBe(`المهني ${term('و<span>الاندماج</span>')}`);
    expect(set('pl', `tam ${term('program')}`)).toBe(`tam ${term('program')}`);
  });

  test('between a term and what closes a sentence or a bracket behind it', () => {
    const term = (text: string): string => `<button type="button" class="term" popovertarget="t">${text}</button>`;
    expect(set('pl', `(tam ${term('program')}), i`)).toBe(`(tam ${term('<span>program</span>),')} i`);
    expect(set('pl', `${term('program')} i ${term('kurs')}.`)).toBe(
      `${term('program')} ${term('i_<span>kurs</span>.')}`,
    );
  });
});

test('a word that is longer than its box may be divided, and no other', () => {
  expect(set('nb', '<h1>Integreringspolitikken i Norge</h1>')).toBe('<h1>Inte|gre|rings|po|li|tikken i Norge</h1>');
  expect(set('nb', 'Kompetansen')).toBe('Kompetansen');
  expect(set('nb', '<td>Kompetansepolitisk</td>')).toContain('|');
});

test('words of another language are set by its rules, and those of one that nothing is known of by none', () => {
  expect(set('nb', 'på <bdi lang="pl">w Norwegii</bdi> 5 <b>i</b>')).toBe(
    'på <bdi lang="pl">w_Norwegii</bdi> 5_<b>i</b>',
  );
  expect(set('pl', '<i lang="la">a priori</i>')).toBe('<i lang="la">a priori</i>');
});

test('a part of a page is set by the rules of the language around it', () => {
  expect(setType('<li>z wyszukiwarką</li>', typeOf, 'pl')).toBe('<li>z\u00A0wyszukiwarką</li>');
});

test('code, addresses, attributes and data stay as they are', () => {
  const left =
    '<code>w HK-dir 5 a</code><a href="/a w 5 r." title="w Norwegii">https://hk-dir.no/a-b</a>' +
    '<script type="application/json">{"a":"w Norwegii"}</script><!-- w b -->';
  expect(set('pl', left)).toBe(left);
});

test('a text that was set is the same when it is set again', () => {
  const once = setType('<p lang="pl">i w Norwegii, 5 osób w HK-dir</p>', typeOf);
  expect(setType(once.replace(/<\/?span[^>]*>/g, ''), typeOf)).toBe(once);
});

test('every language whose words the package divides can be named', () => {
  const patterns = readdirSync(join(root, 'node_modules/hyphen/patterns')).map((file) => file.replace(/\.js$/, ''));
  expect(hyphenations.toSorted()).toEqual(patterns.sort());
});
