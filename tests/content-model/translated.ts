import { acceptTranslation, type Acceptance, type Accepted } from '../../src/content/accept-translation.ts';
import { Page } from '../../src/content/page.ts';
import { addressOf } from '../../src/content/page-address.ts';

/** A page of which only its words and sections matter: `lead` and then one heading and one paragraph a section. */
export function pageOf(
  locale: string,
  headings: readonly string[],
  record = '',
  words = (heading: string) => `About ${heading}.`,
): Page {
  const body = headings.map((heading) => `## ${heading}\n\n${words(heading)}\n`).join('\n');
  return read(locale, `---\ntitle: One\ndescription: Two.\nupdated: 2026-11-01\n${record}---\n\nWords.\n\n${body}`);
}

export function read(locale: string, text: string): Page {
  const address = addressOf(`content/docs/${locale}/a.md`);
  if (!address) throw new Error('no address');
  return new Page(address, text);
}

export const today = '2026-11-24';

/** The translation once it is accepted; fails where it is refused. */
export function accepted(source: Page, translation: Page, more: Partial<Acceptance> = {}): Page {
  const result = accept(source, translation, more);
  if (result.kind !== 'accepted') throw new Error(JSON.stringify(result));
  return read(translation.locale, result.text);
}

export function accept(source: Page, translation: Page, more: Partial<Acceptance> = {}): Accepted {
  return acceptTranslation(source, translation, { today, unchanged: {}, reviewed: false, ...more });
}

/** The same page with a part of its text replaced. */
export function changed(page: Page, part: string, by: string): Page {
  if (!page.text.includes(part)) throw new Error(`“${part}” is not on the page`);
  return read(page.locale, page.text.replace(part, by));
}
