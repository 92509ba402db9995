/**
 * The scripts that the project's fonts have letters of, by their names in ISO 15924. PDFs and share pictures are set in
 * these fonts alone, so that they are the same wherever they are made; of any other script they would show empty boxes.
 * The fonts stand in `src/printer/browser-fonts.ts` and `src/build/svg-to-png.ts`: a script goes with a package there.
 */
export const scriptsWithLetters = ['Latn', 'Cyrl', 'Grek', 'Deva', 'Arab'] as const;

/** Whether a language can be set in the project's fonts. One of which no script is known is taken for one that can. */
export function hasLetters(language: string): boolean {
  const { script } = new Intl.Locale(language).maximize();
  return script === undefined || scriptsWithLetters.some((known) => known === script);
}
