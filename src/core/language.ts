/** The script that a language is written in, as a name that regular expressions know; `undefined` where it has several. */
export function scriptOf(language: string): string | undefined {
  const { script } = new Intl.Locale(language).maximize();
  return script && /^(Latn|Cyrl|Arab|Grek|Hebr|Deva|Beng|Ethi|Thai|Geor|Armn|Taml)$/.test(script) ? script : undefined;
}
