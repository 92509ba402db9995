/** Gives a word of the interface in a language. */
export type WordIn = (language: string, key: string) => string;

/** The words of every language, from what Starlight hands to each route for one; its types know only keys of its own. */
export function wordsOf(t: App.Locals['t']): WordIn {
  return (language, key) => t(key as never, { lng: language });
}
