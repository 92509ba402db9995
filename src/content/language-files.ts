/** A kind of files in `content/`: each language has one. */
export interface LanguageFiles {
  /** The file of a language. */
  of(locale: string): string;
  /** The language of a file; nothing where the file is of another kind. */
  localeOf(path: string): string | undefined;
}

/** Files by the tags of the languages. @param folder in `content/` */
export function languageFiles(folder: string, ending: 'json' | 'yaml'): LanguageFiles {
  const pattern = new RegExp(`^content/${folder}/([^/]+)\\.${ending}$`);
  return {
    of: (locale) => `content/${folder}/${locale}.${ending}`,
    localeOf: (path) => pattern.exec(path)?.[1],
  };
}
