import { scriptOf } from '../core/language.ts';
import { wordsIn } from './small-words.ts';

/** What tells one language from its nearest neighbour: letters, or words, that it does not have. */
interface Mark {
  /** Matches what does not belong to the language. */
  pattern: RegExp;
  /** The language that it belongs to, in words. */
  of: string;
}

/** A word by itself, with nothing but blanks and punctuation around it. */
const words = (list: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}-])(?:${list.replaceAll(' ', '|')})(?![\\p{L}\\p{M}-])`, 'iu');

/**
 * Only what is wrong in every sentence of the language stands here: a rule that is wrong once is not believed again.
 */
const marks: Readonly<Record<string, Mark>> = {
  nb: {
    of: 'Nynorsk',
    pattern: words(
      'ikkje kva kven korleis kvifor kvar berre frå nokon noko ein eit dei vere vera meir fleire utan ' +
        'vidaregåande sjølv òg høgare heile mogleg innvandrarar',
    ),
  },
  nn: {
    of: 'Bokmål',
    pattern: words(
      'ikke hva hvem hvor hvordan hvorfor hvilken hvilke hvilket hver hvert fra noen noe jeg være mer flere ' +
        'uten videregående selv kun høyere innvandrere opplæringen utdanningen regjeringen deres gjøre gjør',
    ),
  },
  uk: { of: 'Russian', pattern: /[ыэъё]/iu },
  ar: { of: 'Persian', pattern: /[\u06CC\u06A9\u06AF\u0686\u067E\u0698]/u },
};

/** The first word that belongs to another language than the text's, and to which. */
export function strayWord(text: string, language: string): { word: string; of: string } | undefined {
  const mark = marks[language];
  const index = mark ? text.search(mark.pattern) : -1;
  if (!mark || index === -1) return undefined;
  const before = /[\p{L}\p{M}]*$/u.exec(text.slice(0, index))?.[0] ?? '';
  const after = /^[\p{L}\p{M}]*/u.exec(text.slice(index))?.[0] ?? '';
  return { word: before + after, of: mark.of };
}

/** Whether a text of some length is in a language, by the small words that hold its sentences together. */
export function looksLike(text: string, small: ReadonlySet<string>): boolean {
  const all = wordsIn(text);
  const found = all.filter((word) => small.has(word)).length;
  return all.length >= 6 && found >= 2 && found / all.length >= 0.2;
}

/** What tells a script's letters, and words of others, from one another; each is compiled once. */
interface Letters {
  own: RegExp;
  foreign: RegExp;
  foreignPhrase: RegExp;
}

const lettersOfScripts = new Map<string, Letters>();

function lettersOf(script: string): Letters {
  const known = lettersOfScripts.get(script);
  if (known) return known;
  const word = `(?:(?!\\p{Script=${script}})[\\p{L}\\p{M}’'-])+`;
  const letters = {
    own: new RegExp(`\\p{Script=${script}}`, 'gu'),
    foreign: new RegExp(`(?!\\p{Script=${script}})\\p{L}`, 'gu'),
    foreignPhrase: new RegExp(`${word}(?:[ ,]+${word}){3,}`, 'u'),
  };
  lettersOfScripts.set(script, letters);
  return letters;
}

/** A phrase of four words or more in another script than the language's. */
export function strayPhrase(text: string, language: string): string | undefined {
  const script = scriptOf(language);
  return script && lettersOf(script).foreignPhrase.exec(text)?.[0];
}

/** Whether a text of more than a name is mostly in another script than the language's. */
export function isInOtherScript(text: string, language: string): boolean {
  const script = scriptOf(language);
  if (!script) return false;
  const { own, foreign } = lettersOf(script);
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0;
  const strange = count(foreign);
  return strange >= 12 && strange > count(own);
}
