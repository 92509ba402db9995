import { isolated } from '../core/isolates.ts';
import type { Content } from './content.ts';
import type { Strings } from './schemas.ts';
import { untranslatedStrings } from './untranslated-strings.ts';

const known = new WeakMap<Content, Map<string, Strings>>();

/**
 * The interface words of a language as readers see them: those that it lacks are the original's, and so are those that
 * a language which has only begun still has from it. Both are set apart as words of another language.
 */
export function shownStrings(content: Content, locale: string): Strings {
  const byLocale = known.get(content) ?? new Map<string, Strings>();
  known.set(content, byLocale);
  const shown = byLocale.get(locale) ?? stringsWithOriginals(content, locale);
  byLocale.set(locale, shown);
  return shown;
}

function stringsWithOriginals(content: Content, locale: string): Strings {
  const own = content.strings(locale);
  if (locale === content.sourceLanguage) return own;
  const { sourceLanguage, languages } = content;
  const direction = languages.find(({ tag }) => tag === sourceLanguage)?.direction ?? 'ltr';
  // In a language that is complete, words may be the same in both.
  const hasOnlyBegun = languages.find(({ tag }) => tag === locale)?.complete === false;
  const left = untranslatedStrings(content.strings(sourceLanguage), own).filter(
    ({ key }) => hasOnlyBegun || own[key] === undefined,
  );
  const shown = { ...own };
  const original = content.strings(sourceLanguage);
  for (const { key, original: words } of left) {
    shown[key] = isolated(words, direction);
    const stem = /^(.+)_other$/.exec(key)?.[1];
    if (stem === undefined) continue;
    // What is counted in another language has the plural forms of that one, and all of them.
    for (const form of pluralForms) {
      const counted = original[`${stem}_${form}`];
      if (counted === undefined) delete shown[`${stem}_${form}`];
      else shown[`${stem}_${form}`] = isolated(counted, direction);
    }
  }
  return shown;
}

const pluralForms: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
