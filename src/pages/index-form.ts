/** Words that stand before a name and do not count in an alphabetical list, by language: the Arabic article. */
const articles: Readonly<Record<string, RegExp>> = { ar: /^ال(?=\p{L}{2})/u };

/** A name as an alphabetical list takes it: «التعليم» stands under ت, as in an Arabic dictionary. */
export function indexForm(name: string, language: string): string {
  const article = articles[language];
  return article ? name.replace(article, '') : name;
}

/** The letter under which a name stands in an alphabetical list. */
export function indexLetter(name: string, language: string): string {
  const letter = [...indexForm(name, language).normalize('NFC')][0]?.toLocaleUpperCase(language) ?? '';
  // Forms of one letter stand together, as in Arabic dictionaries.
  return language === 'ar' ? letter.replace(/[أإآٱ]/, 'ا') : letter;
}
