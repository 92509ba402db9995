import { expect, test } from 'vitest';
import { figuresIn } from '../../src/rules/figures.ts';

const values = (text: string, language: string): string[] => figuresIn(text, language).map(({ value }) => value);

test.each([
  ['en', 'On 22 March 2024, or March 22, 2024, in March 2024 and on 1 June.'],
  ['nb', 'Den 22. mars 2024, eller 22.03.2024, i mars 2024 og 1. juni.'],
  ['nn', 'Den 22. mars 2024, eller 22. mars 2024, i mars 2024 og 1. juni.'],
  ['uk', '22 березня 2024 року, або 22 березня 2024 р., у березні 2024 року та 1 червня.'],
  ['pl', '22 marca 2024 r., albo 22 marca 2024 roku, w marcu 2024 r. i 1 czerwca.'],
  ['ar', 'في 22 مارس 2024، أو ٢٢ مارس ٢٠٢٤، في مارس 2024 وفي 1 يونيو.'],
  ['so', '22 Maarso 2024, ama Maarso 22, 2024, Maarso 2024 iyo 1 Juun.'],
])('dates in %s are the same as in every language', (language, text) => {
  expect(values(text, language)).toEqual(['2024-03-22', '2024-03-22', '2024-03', '--06-01']);
});

test.each([
  ['en', '1,200 people, EQF 4 and B2, at 10:30, 4.5 %, Meld. St. 17 (2023–2024)'],
  ['nb', '1 200 personer, EQF 4 og B2, kl. 10.30, 4,5 %, Meld. St. 17 (2023–2024)'],
  ['pl', '1 200 osób, ERK 4 i B2, o 10.30, 4,5%, Meld. St. 17 (2023–2024)'],
  ['ar', '١٬٢٠٠ شخص، المستوى ٤ وB2، الساعة 10:30، 4.5%، Meld. St. 17 (2023–2024)'],
])('numbers in %s are the same, whatever stands in them', (language, text) => {
  expect(values(text, language)).toEqual(['1200', '4', '2', '10', '30', '4', '5', '17', '2023', '2024']);
});

test('“may” is no month, and “mają” is not May', () => {
  expect(values('Levels 3 and 4 may be reached. In May 2024.', 'en')).toEqual(['3', '4', '2024-05']);
  expect(values('Poziomy 3 i 4 mają nazwy.', 'pl')).toEqual(['3', '4']);
});

test('a day with another month is another date', () => {
  expect(values('12. mars 2024', 'nb')).not.toEqual(values('22. mars 2024', 'nb'));
  expect(values('22. mai 2024', 'nb')).toEqual(['2024-05-22']);
});
