import { expect, test } from 'vitest';
import { dateFormat } from '../../src/core/dates.ts';
import { comparable, figuresIn } from '../../src/rules/figures.ts';

const values = (text: string, language: string): string[] => figuresIn(text, language).map(({ value }) => value);

test.each([
  ['en', 'On 22 March 2024, or March 22, 2024, in March 2024 and on 1 June.'],
  ['nb', 'Den 22. mars 2024, eller 22.03.2024, i mars 2024 og 1. juni.'],
  ['nn', 'Den 22. mars 2024, eller 22. mars 2024, i mars 2024 og 1. juni.'],
  ['uk', '22 березня 2024 року, або 22 березня 2024 р., у березні 2024 року та 1 червня.'],
  ['pl', '22 marca 2024 r., albo 22 marca 2024 roku, w marcu 2024 r. i 1 czerwca.'],
  ['ar', 'في 22 مارس 2024، أو ٢٢ مارس ٢٠٢٤، في مارس 2024 وفي 1 يونيو.'],
  ['so', '22 Maarso 2024, ama Maarso 22, 2024, Maarso 2024 iyo 1 Juun.'],
  ['fa', 'در ۲۲ مارس ۲۰۲۴، یا 22 مارس 2024، در مارس ۲۰۲۴ و در ۱ ژوئن.'],
  ['lv', '2024. gada 22. martā vai 2024. gada 22. marts, 2024. gada martā un 1. jūnijā.'],
  ['lt', '2024 m. kovo 22 d. arba 2024 m. kovo 22 dieną, 2024 m. kovą ir birželio 1 d.'],
  ['ru', '22 марта 2024 г. или 22 марта 2024 года, в марте 2024 года и 1 июня.'],
  ['vi', '22 tháng 3, 2024 hoặc ngày 22 tháng 3 năm 2024, tháng 3 năm 2024 và 1 tháng 6.'],
  ['zh', '于2024年3月22日或2024/3/22，在2024年3月和6月1日。'],
  ['fr', 'Le 22 mars 2024, ou 22/03/2024, en mars 2024 et le 1er juin.'],
  ['es', 'El 22 de marzo de 2024, o 22/3/2024, en marzo de 2024 y el 1.º de junio.'],
  ['hu', '2024. március 22-én, vagy 2024. 03. 22., 2024 márciusában és június 1-jén.'],
  ['am', 'በ22 ማርች 2024፣ ወይም በማርች 22 ቀን 2024፣ ከማርች 2024 ጀምሮ እና በጁን 1።'],
  ['ti', 'ብ22 መጋቢት 2024፣ ወይ ብመጋቢት 22, 2024፣ ካብ መጋቢት 2024ን ብ1 ሰነ።'],
  ['he', 'ב־22 במרץ 2024, או ב-22 במרץ 2024, במרץ 2024 וב־1 ביוני.'],
  ['so', '22-kii Maarso 2024, ama Maarso 22-keedii, 2024, Maarso 2024 iyo 1-da Juun.'],
  ['uk', '22-го березня 2024 року, або 22-ого березня 2024 р., у березні 2024 року та 1-го червня.'],
])('dates in %s are the same as in every language', (language, text) => {
  expect(values(text, language)).toEqual(['2024-03-22', '2024-03-22', '2024-03', '--06-01']);
});

const written =
  'en nb nn uk pl ar so fa prs ps ur ckb ku es pt pt-BR lv lt se vi zh ja ko ta bn rw ka hu my ne th eu ti am ' +
  'om tr ru sw hi fi sv da de fr ca el he km ky kk hy az mn sr bs hr sk cs bg sq ro it nl is et be uz pa te si';

test.each(written.split(' '))('every date that the machine writes in %s is read', (language) => {
  const wrong: string[] = [];
  for (let month = 1; month <= 12; month += 1) {
    for (const [options, day, expected] of [
      [{ dateStyle: 'full' }, 22, '2024-MM-22'],
      [{ dateStyle: 'long' }, 1, '2024-MM-01'],
      [{ dateStyle: 'medium' }, 22, '2024-MM-22'],
      [{ year: 'numeric', month: 'long' }, 22, '2024-MM'],
      [{ month: 'long', day: 'numeric' }, 22, '--MM-22'],
    ] as const) {
      for (const digits of [{}, { numberingSystem: 'latn' }]) {
        const date = dateFormat(language, { ...options, ...digits }).format(new Date(Date.UTC(2024, month - 1, day)));
        const text = `Aaa (${date}), 17.`;
        const value = expected.replace('MM', String(month).padStart(2, '0'));
        if (values(text, language).join() !== `${value},17`) wrong.push(`${text} ${values(text, language).join()}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['en', '1,200 people, EQF 4 and B2, at 10:30, 4.5 %, Meld. St. 17 (2023–2024)'],
  ['nb', '1 200 personer, EQF 4 og B2, kl. 10.30, 4,5 %, Meld. St. 17 (2023–2024)'],
  ['pl', '1 200 osób, ERK 4 i B2, o 10.30, 4,5%, Meld. St. 17 (2023–2024)'],
  ['ar', '١٬٢٠٠ شخص، المستوى ٤ وB2، الساعة 10:30، 4.5%، Meld. St. 17 (2023–2024)'],
  ['fa', '۱٬۲۰۰ نفر، سطح ۴ و B2، ساعت ۱۰:۳۰، ۴٫۵٪، Meld. St. ۱۷ (۲۰۲۳–۲۰۲۴)'],
])('numbers in %s are the same, whatever stands in them', (language, text) => {
  expect(values(text, language)).toEqual(['1200', '4', '2', '10', '30', '4', '5', '17', '2023', '2024']);
});

test('a hundred thousand is the same number where India sets it apart', () => {
  expect(values('१,००,०००', 'ne')).toEqual(values('100,000', 'en'));
});

test('“may” is no month, and “mają” is not May', () => {
  expect(values('Levels 3 and 4 may be reached. In May 2024.', 'en')).toEqual(['3', '4', '2024-05']);
  expect(values('Poziomy 3 i 4 mają nazwy.', 'pl')).toEqual(['3', '4']);
});

test('a day with another month is another date', () => {
  expect(values('12. mars 2024', 'nb')).not.toEqual(values('22. mars 2024', 'nb'));
  expect(values('22. mai 2024', 'nb')).toEqual(['2024-05-22']);
});

test('of a language whose months no machine knows, the numbers of a date are compared', () => {
  const inShort = (text: string, language: string): string[] =>
    comparable(figuresIn(text, language), 'rmn')
      .map(({ value }) => value)
      .sort();
  expect(inShort('22 marto 2024, ando marto 2024, 17', 'rmn')).toEqual(inShort('22 March 2024, March 2024, 17', 'en'));
});
