/**
 * The words that the search shows at once; their texts stand in `content/i18n/` under `search.`. Each page carries
 * them.
 */
export const firstWords = [
  'all',
  'begin',
  'close',
  'failed',
  'glossary',
  'keys',
  'kinds',
  'label',
  'loading',
  'page',
  'placeholder',
  'retry',
  'slow',
  'title',
] as const;

/** The words that it shows with answers; they come with the names of the pages. */
export const laterWords = [
  'also',
  'card',
  'clear',
  'contents',
  'languages',
  'marked',
  'meant',
  'missing',
  'more',
  'nearest',
  'none',
  'noneHint',
  'official',
] as const;

export type FirstWord = (typeof firstWords)[number];
export type LaterWord = (typeof laterWords)[number] | `count_${Intl.LDMLPluralRule}`;

/** Texts by their names. */
export type Texts<Name extends string> = Partial<Record<Name, string>>;
