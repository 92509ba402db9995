/** Where each old address leads, in each language, for Astro. */
export function redirects(
  languages: readonly { tag: string }[],
  moved: Readonly<Record<string, string>>,
): Record<string, string> {
  return Object.fromEntries(
    languages.flatMap(({ tag }) => Object.entries(moved).map(([from, to]) => [`/${tag}/${from}/`, `/${tag}/${to}/`])),
  );
}
