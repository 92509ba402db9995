import { withSpaces } from '../../core/unspaced.ts';

/**
 * Letters that Unicode does not take apart into a letter and its marks, as people write them who do not have the key.
 */
const plainLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  ґ: 'г',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
  ء: '',
  ـ: '',
};

const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'gu');

/** Apostrophes stand within words, and are written in many ways. */
const apostrophes = /['’‘ʼʹ′`´＇]/gu;

/** Most words have nothing to fold but capitals, and a search begins with some thousands of words. */
const plain = /^[a-z0-9а-яєіїابتثجحخدذرزسشصضطظعغفقكلمنهوي]*$/;

/** й and ї are letters of their own, though Unicode takes them apart. */
const marks = /(?<!и)\u0306|(?<!і)\u0308|(?![\u0306\u0308])\p{M}/gu;

/**
 * A text without what writers leave out or write in different ways: capitals, marks, apostrophes, vowel signs, hamza,
 * the long line of tatweel, digits of other scripts. The same for the pages and for what readers type.
 */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (plain.test(lower)) return lower;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(marks, '')
    .normalize('NFC')
    .replace(special, (letter) => plainLetters[letter] ?? '')
    .replace(apostrophes, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

/** The words of a text; a hyphen, a slash or a stop ends a word, an apostrophe does not, and § is one. */
export function wordsOf(text: string): string[] {
  return (withSpaces(text).match(/§|[\p{L}\p{N}\p{M}'’‘ʼʹ′`´＇]+/gu) ?? []).filter((word) =>
    /[§\p{L}\p{N}]/u.test(word),
  );
}
