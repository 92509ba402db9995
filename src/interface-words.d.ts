type OwnWords = Record<import('./content/interface-keys.ts').OwnKey, string>;

/** Words for what the content names: an outcome, a field of the record, a part, a step, a target group, a way on. */
type NamedByContent = `${'measure.column' | 'record' | 'section' | 'step' | 'targetGroup' | 'way'}.${string}`;

declare namespace StarlightApp {
  /** The keys of the interface’s words, so that a misspelt key is an error. */
  interface I18n extends OwnWords {
    [key: NamedByContent]: string;
  }
}
