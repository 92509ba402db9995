type EnglishWords = typeof import('../content/i18n/en.json');

/** Words for what the content names: an outcome, a part of the site, a step, a target group. */
type NamedByContent = `${'measure.column' | 'section' | 'step' | 'targetGroup' | 'way'}.${string}`;

declare namespace StarlightApp {
  /** The keys of the interface’s words: those of the English ones, so that a misspelt key is an error. */
  interface I18n extends EnglishWords {
    [key: NamedByContent]: string;
  }
}
