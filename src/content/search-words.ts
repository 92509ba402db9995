import { z } from 'zod';
import { languageFiles } from './language-files.ts';

/** One word, or the beginning or end of one, as it is written; the search itself leaves out capitals and marks. */
const word = z.string().regex(/^[\p{L}\p{M}\p{N}'’ʼ]+$/u, 'must be one word, of letters alone');

const words = z.array(word);

/** Endings, in rounds: of each round the longest that fits goes, or becomes what stands behind it. */
const suffixes = z.array(z.record(word, word.nullable()));

/** What a language does to its words, for the search: a file of `content/search/`. Every key may be left out. */
export const searchWordsSchema = z.strictObject({
  /** The language whose lists serve this one too; then there is no other key. Words of one are found in the other. */
  sameAs: z.string().optional(),
  /** Beginnings that are written together with a word, as the Arabic article is; the longest that fits goes. */
  prefixes: words.optional(),
  /** Small words that are written together with the next; they go only where that leaves a word of the site. */
  clitics: words.optional(),
  suffixes: suffixes.optional(),
  /**
   * Words that no ending explains, and other spellings, each with the word as which it is found: `people: person`. All
   * their forms follow.
   */
  irregular: z.record(word, word).optional(),
  /**
   * What makes one word of another: verb and noun, person and thing. Relatives are found too, after the word itself.
   */
  family: z
    .strictObject({
      prefixes: words.optional(),
      suffixes: suffixes.optional(),
      /** Letters that change within a family. */
      vowels: word.optional(),
    })
    .optional(),
  /** Letters that may stand between the parts of a compound. Without the key, the language writes no compounds. */
  linkingLetters: words.optional(),
  /** Small words, which a question has and an answer does not need. */
  stopWords: words.optional(),
});

export type SearchWords = z.infer<typeof searchWordsSchema>;

/** The words of each language for the search. */
export const searchWordsFiles = languageFiles('search', 'yaml');
