/** Gives a word of the interface in a language. */
export type WordIn = (language: string, key: keyof StarlightApp.I18n) => string;

/** The words of every language, from what Starlight hands to each route for one. */
export function wordsOf(t: App.Locals['t']): WordIn {
  return (language, key) => t(key, { lng: language });
}
