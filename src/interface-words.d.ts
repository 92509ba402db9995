type EnglishWords = typeof import('../content/i18n/en.json');

/** Words for what the content or its schema names: a kind of concept, an outcome, a field, a part, a step, a target group. */
type NamedByContent = `${'conceptKind' | 'measure.column' | 'record' | 'section' | 'step' | 'targetGroup'}.${string}`;

declare namespace StarlightApp {
  /** The keys of the interface’s words: those of the English ones, so that a misspelt key is an error. */
  interface I18n extends EnglishWords {
    [key: NamedByContent]: string;
  }
}
