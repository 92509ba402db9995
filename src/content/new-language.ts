import { capitalised, fallbackLocale, writingDirection } from '../core/language.ts';
import type { Language } from './schemas.ts';

/**
 * A language with what the machine knows of it: its own name for itself, and its direction.
 * @throws where the tag is none, or the name is not known
 */
export function newLanguage(tag: string, own: Partial<Pick<Language, 'name' | 'direction'>>): Language {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag);
  } catch {
    throw new Error(`“${tag}” is no language tag. Write one like so, fa or pt-BR`);
  }
  const known = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' }).of(locale.baseName);
  const name = own.name ?? (known && capitalised(known, tag));
  if (!name) throw new Error(`The own name of “${tag}” is not known here. Add --name "…"`);
  return {
    tag: locale.toString(),
    name,
    direction: own.direction ?? writingDirection(tag),
    complete: false,
  };
}

/** The list of languages as its file has it: one a line. */
export function languagesText(languages: readonly Language[]): string {
  const line = (language: Language): string =>
    `  { ${Object.entries(language)
      .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(', ')} }`;
  return `[\n${languages.map(line).join(',\n')}\n]\n`;
}

/**
 * The interface words for a language to begin with: those of the source language, with the plural forms of the new one.
 */
export function stringsToTranslate(source: Readonly<Record<string, string>>, tag: string): string {
  const forms = new Intl.PluralRules([tag, fallbackLocale]).resolvedOptions().pluralCategories;
  const strings = Object.entries(source).flatMap(([key, words]) => {
    const stem = /^(.*)_other$/.exec(key)?.[1];
    if (stem !== undefined) return forms.map((form) => [`${stem}_${form}`, source[`${stem}_${form}`] ?? words]);
    return /_(zero|one|two|few|many)$/.test(key) ? [] : [[key, words]];
  });
  return `${JSON.stringify(Object.fromEntries(strings), null, 2)}\n`;
}

/** Who is asked to review a language's pages, and its files of words and rules, in `CODEOWNERS`: nobody yet. */
export function reviewerLines({ name, tag }: Pick<Language, 'name' | 'tag'>): string {
  return `\n# ${name}\n# /content/docs/${tag}/ @account\n# /content/*/${tag}.* @account\n`;
}
