import type { LanguageType } from './language-type.ts';
import { roomIn } from './long-words.ts';

/** Elements whose text is for programs, or stands as it was typed. */
const asTyped = new Set('code head kbd option pre script style svg textarea'.split(' '));

/** Elements that have no end. */
const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** A comment, a tag, or the text up to the next. */
const pieces = /<!--.*?-->|<![^>]*>|<(\/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|[^<]+/gs;

/** Gives how texts of a language are set; nothing where nothing is known of it. */
export type TypeOf = (language: string) => LanguageType | undefined;

/**
 * A term, and what closes a sentence or a bracket behind it. A term is a box of its own; where that is as wide as a
 * line, what stands behind would begin the next one.
 */
const closedTerms = /(<button\b[^>]*\sclass="term"[^>]*>)((?:(?!<\/button>).)*)<\/button>([.,;:!?…)\]»”“’،؛؟]+)/gs;

interface OpenElement {
  /** Nothing where the language is one of which nothing is known. */
  type: LanguageType | undefined;
  /** How many letters of a word have room in it; nothing in a line of text. */
  room: number | undefined;
  isAsTyped: boolean;
  /** What is written before its end. */
  atEnd: string;
}

/**
 * Sets the type of a page: no-break spaces where no line ends, names and ranges in one piece, places at which long
 * words may be divided. Each text by the rules of its language, as `lang` says. Attributes stay as they are.
 * @param html well-formed, as programs write it
 * @param typeOf gives the rules of a language
 * @param language of what stands in no element with `lang`: where the text is a part of a page
 */
export function setType(html: string, typeOf: TypeOf, language?: string): string {
  const type = language === undefined ? undefined : typeOf(language);
  const open: OpenElement[] = [{ type, room: undefined, isAsTyped: false, atEnd: '' }];
  const set: string[] = [];
  /** Whether the last piece is a text that was set. */
  let isAfterText = false;
  const joined = html.replace(closedTerms, '$1<span>$2</span>$3</button>');
  for (const { 0: piece, 1: slash, 2: name = '', 3: attributes = '', index } of joined.matchAll(pieces)) {
    const { type, room, isAsTyped } = open.at(-1) ?? {};
    if (slash === undefined) {
      isAfterText = type !== undefined && !isAsTyped && !piece.startsWith('<');
      set.push(isAfterText && type ? type.setText(piece, room) : piece);
      continue;
    }
    if (slash === '/') set.push(`${open.pop()?.atEnd ?? ''}${piece}`);
    else {
      const moved = isAfterText && isTerm(name, attributes) ? (type?.endOf(set.at(-1) ?? '') ?? '') : '';
      if (moved) set.push((set.pop() ?? '').slice(0, -moved.length));
      const isApart = joined.startsWith('<span>', index + piece.length);
      set.push(moved ? `${piece}${moved}${isApart ? '' : '<span>'}` : piece);
      if (!empty.has(name) && !piece.endsWith('/>')) {
        const language = /(?:^|\s)lang="([^"]*)"/.exec(attributes)?.[1];
        open.push({
          type: language === undefined ? type : typeOf(language),
          room: roomIn(name) ?? room,
          isAsTyped: isAsTyped === true || asTyped.has(name),
          atEnd: moved && !isApart ? '</span>' : '',
        });
      }
    }
    isAfterText = false;
  }
  return set.join('');
}

/**
 * Whether a link is a button, as terms are: a box of its own, before which any line may end, whatever stands there.
 * What belongs to its first word goes into it, and what closes a sentence behind it.
 */
function isTerm(name: string, attributes: string): boolean {
  return name === 'button' && attributes.includes('class="term"');
}
