/** The picture of a part of the site in a language, by its path on the site; the home page is a part by itself. */
export function sharePicturePath(locale: string, section: string | undefined): string {
  return `share/${locale}/${section ?? 'home'}.png`;
}
