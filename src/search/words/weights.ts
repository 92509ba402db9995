/**
 * Every number by which the search decides what is meant and what comes first, with the reason for it. None is taken
 * from elsewhere: each was set so that the queries in `tests/content/queries/` and `tests/search/questions/` lead to
 * the right page; `npm test -- tests/content` prints how many do. Weights are shares of 1 unless said otherwise.
 */

/** How surely a word of the site is meant that is not the very word that was typed. */
export const surety = {
  /** A form of the same word. */
  known: 1,
  /** One letter wrong is likelier than another word: above all but the word itself. */
  error: 0.85,
  /** It begins so, and the reader may still be typing. */
  begun: 0.75,
  /** Verb and noun, person and thing; the same root, in languages that derive by vowels. */
  kin: 0.6,
  /** A part of a compound, which says less than the whole. */
  part: 0.6,
  /** A compound of which the word is a part: mostly another thing. */
  whole: 0.4,
} as const;

/** A word so surely meant counts as found in a name; a relative or a part does not. */
export const sureEnough = 0.75;

/** A word so surely meant counts when it is asked on how many pages a word stands. */
export const halfSure = 0.5;

/** Words that no relative of a word is further from than in so many letters; shorter keys join strangers. */
export const shortestFamily = 4;

/** Of a compound only the beginning of which is known, that is meant if it is so long: letters, and share of all. */
export const knownHead = { shortest: 6, share: 0.6 } as const;

/** No more words stand for one that was typed: each costs a request, and later ones are less alike. */
export const mostWords = 6;

/** No more words of a query are asked for: a question is shorter, and a pasted text has said what it is about. */
export const mostAsked = 40;

/** No more words of a query are compared with all words of the site, some milliseconds each on a slow phone. */
export const mostGuessed = 8;

/** Errors. */
export const errors = {
  /** In words of so many letters one may be wrong, in longer ones two; in shorter ones it would be another word. */
  oneFrom: 5,
  twoFrom: 9,
  /** What is shorter is not looked at: three letters are near to everything. */
  shortest: 4,
  /** In so long a word one wrong letter is surer than half a compound: osnabruk is Osnabrück, and nothing of bruk. */
  slipFrom: 8,
  /** Of a shorter stem, one letter makes another word: a reader who asks for the weather means no reason. */
  shortestStem: 6,
  /** Where it is another, no other letter is wrong, and no ending strange: what differs in more is another word. */
  withFirst: 1,
} as const;

/** How much a name of a page says: the title; another name; what people type for it, which is not its name. */
export const nameWeights = { title: 1, other: 0.85, typed: 0.7 } as const;

/** A name so like the query, small words and all, is the query: “Who is it for”, “Who it is for”. */
export const alikeFrom = 0.7;

/** How much of the best page's score goes to a page that the query names. */
export const naming = {
  /** All but the same words, small words too: surer than anything. */
  alike: 2.5,
  /** All telling words of the query are the name. */
  whole: 2,
  /**
   * The name is a part of the query, as in a question, whose other words say how it is asked: times the share of the
   * query that the name makes up.
   */
  part: 1.6,
} as const;

/** A concept whose names fit the query so well is shown as a card, though it is not named outright. */
export const cardFrom = 0.75;

/** What a word on every page loses of its weight: it still says something, beside others. */
export const commonness = 0.75;

/** A word in no page's name says so little of what the site is about. */
export const outsideNames = 0.4;

/** Where a page has another name of what was asked: how surely it is meant, and what share of its score counts. */
export const otherName = { surety: 0.8, score: 0.6 } as const;

/** Words of another name stand together: no more strangers may be among them, in words. */
export const otherNameSlack = 3;

/** A page with all words goes before one with some: the share of words that it has counts to this power. */
export const coverage = 2;

/** How much a fitting name lifts a page, and how steeply: half a name is worth little. */
export const nameFit = { lift: 1.8, power: 1.5 } as const;

/**
 * What words side by side are worth, and words in one sentence: strangers that may stand among them, in words, and the
 * factor.
 */
export const nearness = [
  { strangers: 2, factor: 1.5 },
  { strangers: 8, factor: 1.25 },
] as const;

/** A page that has a smaller share of the query's weight than this share of what the best page has is no answer. */
export const leastCoverage = 0.3;

/** The home page says a little of everything: what it says is said better elsewhere. */
export const homeShare = 0.4;

/**
 * Among the sections of a page, those with more of the query's words come first; Pagefind's scores, below this, only
 * decide between equals.
 */
export const sectionCoverage = 1000;

/**
 * How far Pagefind prefers short pages (its own default is 0.75): concepts are short, and measures no less to the
 * point.
 */
export const pageLength = 0.4;

/** Names that differ from a query without answer in a larger share of their letters are not offered. */
export const unlikeness = 0.5;
