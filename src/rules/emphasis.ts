import { shortened, type Told } from './mark.ts';
import { escaped } from './written-blocks.ts';

/** A link, a picture, words of another language, code, a character written as a code: a mark in it would break it. */
const whole = /(!?\[[^[\]]*\](?:\([^()\n]*\)|\[[^[\]]*\])|:lang\[[^[\]]*\]\{[^{}\n]*\}|`+[^`\n]+`+|<[^<>\s]+>|&#?\w+;)/;
/** What holds words of its own, which can be emphasised: what stands before them, they, and what stands behind. */
const holding = /^(\[|:lang\[)([^[\]]*)(\].+)$/s;

/** Emphasis with blanks or quotation marks within, which belong without, or with a link at its end: it goes within. */
export function emphasis(written: string, mark: string, inner: string): Told {
  const message = `“${shortened(written)}” is not emphasised: a blank or a mark stands beside its asterisks`;
  if (!/[^\s\p{P}]/u.test(inner) || inner.includes(escaped)) return { message, instead: escape(written) };
  const parts = inner.split(whole);
  const withWords = parts.filter((part) => /[^\s\p{P}]/u.test(part));
  const isWhole = [withWords[0], withWords.at(-1)].some((part) => part !== undefined && whole.test(part));
  const instead = isWhole ? parts.map(partly).join('') : within(inner);
  // Of two blanks, those without are enough; one alone may part the words from the next.
  return { message, instead: /^\s.*\s$/s.test(instead) ? instead.trim() : instead };

  function partly(part: string): string {
    const [, opening, words = '', closing = ''] = holding.exec(part) ?? [];
    if (opening !== undefined) return `${opening}${within(words)}${closing}`;
    return whole.test(part) ? part : within(part);
  }

  function within(words: string): string {
    const [, before = '', core = '', after = ''] = /^([\s\p{P}]*)(.*?)([\s\p{P}]*)$/su.exec(words) ?? [];
    return core === '' ? words : `${before}${mark}${core}${mark}${after}`;
  }
}

/** Characters as they are shown, whatever they mean to Markdown. */
export function escape(written: string): string {
  return written.replace(/[*_`]/g, '\\$&');
}
