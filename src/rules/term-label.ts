import type { Content } from '../content/content.ts';
import { conceptPage } from '../content/page-kinds.ts';
import type { Page } from '../content/page.ts';
import { referencesOf, type Reference } from '../content/references.ts';
import type { Section } from '../content/sections.ts';
import { wordsOf } from '../search/words/letters.ts';
import { makeStemmer } from '../search/words/stem.ts';
import { wordRules } from '../search/words/word-rules.ts';
import { twinsOf } from './parity.ts';
import type { Problem } from './rule.ts';

type TermLink = Extract<Reference, { kind: 'term' }>;

/** The stems of a text that say something; of a text of small words only, all. */
type StemsOf = (text: string) => ReadonlySet<string>;

/**
 * Finds term links of translations that call a concept by a name which it does not have there, where the original
 * calls it by its name. Words are compared by their stems: a part of a name will do, and so will a name with more words
 * to it.
 */
export function* termLabel(page: Page, content: Content): Iterable<Problem> {
  for (const { own, source, sourcePage } of twinsOf(page, content)) {
    // What the original itself tells in other words, no name is asked for.
    const free = new Set(
      termLinks(source, sourcePage).flatMap((link) => (isName(link, sourcePage) ? [] : [link.concept])),
    );
    for (const link of termLinks(own, page)) {
      if (free.has(link.concept) || isName(link, page)) continue;
      const [name = ''] = namesOf(link.concept, page.locale, content);
      yield {
        ...link.place,
        message: `“${link.label}” is none of the names of the concept “${link.concept}”: ${name}`,
        fix: `Use a form of “${name}”, or add these words to “also:” of the concept if they are its name`,
      };
    }
  }

  function isName({ label, concept }: TermLink, { locale }: Page): boolean {
    const stemsOf = stemsIn(locale, content);
    const names = namesOf(concept, locale, content);
    if (!stemsOf || label.trim() === '' || names.length === 0) return true;
    const own = stemsOf(label);
    return names.map(stemsOf).some((name) => own.isSubsetOf(name) || name.isSubsetOf(own));
  }
}

function termLinks({ nodes }: Section, { path }: Page): TermLink[] {
  return referencesOf({ type: 'root', children: nodes }, path).filter((each) => each.kind === 'term');
}

/** What a concept is called in a language, its term first; nothing where it has no page there. */
function namesOf(concept: string, locale: string, content: Content): string[] {
  const kinds = content.setting('kinds');
  const data = kinds && content.page(locale, conceptPage(kinds, concept))?.data;
  if (!data) return [];
  return [data.term ?? data.title, data.title, ...(data.short ? [data.short] : []), ...(data.also ?? [])];
}

const known = new WeakMap<Content, Map<string, StemsOf>>();

/** The stems of a language's words; its rules are read once, however many pages ask. */
function stemsIn(locale: string, content: Content): StemsOf | undefined {
  let stems = known.get(content);
  if (!stems) {
    const locales = content.locales ?? [];
    const rules = wordRules(locales, (each) => content.searchWords(each));
    stems = new Map(locales.map((each) => [each, stemsBy(makeStemmer(rules.get(each) ?? {}))]));
    known.set(content, stems);
  }
  return stems.get(locale);
}

function stemsBy({ stem, isStopWord }: ReturnType<typeof makeStemmer>): StemsOf {
  return (text) => {
    const words = wordsOf(text);
    const telling = words.filter((word) => !isStopWord(word));
    return new Set((telling.length > 0 ? telling : words).map(stem));
  };
}
