/**
 * Gives a text that is made again and again: the one that is known, where all that it depends on is as it was, or a new
 * one.
 * @param name what the text is; unique among those of one maker
 * @param dependencies names all that it depends on, as `digest` does
 */
export type Remember = (name: string, dependencies: string, make: () => string) => string;

/** The same for a text that takes its time. */
export type RememberLater = (name: string, dependencies: string, make: () => Promise<string>) => Promise<string>;

/** Makes every text anew. */
export const rememberNothing: Remember = (_name, _dependencies, make) => make();

/** Makes every text anew, each in its time. */
export const rememberNothingLater: RememberLater = (_name, _dependencies, make) => make();
