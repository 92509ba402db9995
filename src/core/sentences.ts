import { fallbackLocale } from './language.ts';

/** What a language says of the ends of its sentences: `content/speech/`. */
export interface SentenceEnds {
  /** Abbreviations behind whose full stop a sentence goes on, also before a capital letter or a number. */
  abbreviations?: readonly string[] | undefined;
  /** Whether a full stop behind a number of one or two digits makes it an ordinal. */
  ordinals?: boolean | undefined;
}

/**
 * Cuts a text into its sentences. Together they are the text: the spaces behind a sentence are its own.
 * @param locale of the text, as a BCP 47 tag
 */
export function sentencesOf(text: string, locale: string, ends: SentenceEnds = {}): string[] {
  const abbreviations = new Set(ends.abbreviations);
  const sentences: string[] = [];
  let open = '';
  for (const part of partsOf(text, locale)) {
    open += part;
    if (goesOn(open, abbreviations, ends.ordinals ?? false)) continue;
    sentences.push(open);
    open = '';
  }
  return open ? [...sentences, open] : sentences;
}

/** The text as Unicode’s rules cut it; line breaks are spaces to us, and ends of paragraphs to them. */
function partsOf(text: string, locale: string): string[] {
  // Firefox before version 125 has none: a paragraph is one sentence there.
  if (!('Segmenter' in Intl)) return [text];
  const segments = new Intl.Segmenter([locale, fallbackLocale], { granularity: 'sentence' });
  return [...segments.segment(text.replaceAll(/\s/g, ' '))].map(({ index, segment }) =>
    text.slice(index, index + segment.length),
  );
}

/** Whether what ends here goes on behind its full stop. */
function goesOn(text: string, abbreviations: ReadonlySet<string>, ordinals: boolean): boolean {
  const last = lastWord(text);
  const small = last.charAt(0).toLowerCase() + last.slice(1);
  return abbreviations.has(last) || abbreviations.has(small) || (ordinals && /^\d{1,2}\.$/.test(last));
}

/** The last word of a text with its full stop, without the brackets and quotation marks that open before it. */
export function lastWord(text: string): string {
  const words = text.replaceAll(/[\u00AD\u2060]/g, '').trimEnd();
  return (/\S+$/.exec(words)?.[0] ?? '').replace(/^[^\p{L}\p{N}]+/u, '');
}

/** A long text in pieces, at commas and their like, or else between words. @param most letters of a piece */
export function shortened(text: string, most: number): string[] {
  if (text.length <= most) return [text];
  const head = text.slice(0, most);
  const comma = /^.*[,;:،؛–—]\s/su.exec(head)?.[0].length ?? 0;
  const cut = comma > most / 3 ? comma : head.lastIndexOf(' ') + 1 || most;
  return [text.slice(0, cut).trim(), ...shortened(text.slice(cut).trim(), most)];
}
