import { expect } from 'vitest';

/** A query with the first three answers to it: their titles, and where they lead. */
interface Asked {
  query: string;
  answers: { title: string; address: string }[];
}

/** A page of any browser: its driver runs a function in it. */
interface OpenPage {
  evaluate(run: (queries: readonly string[]) => Promise<Asked[]>, queries: readonly string[]): Promise<Asked[]>;
}

/** What is asked in each language: words in all their forms, other names, errors, and what has no answer. */
const queries: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Bücherei',
    'Stadtbücherei Ausweis',
    'Buchereikarte',
    'MA',
    'medienauswis',
    'Werft',
    'alte Barkasse',
    'Satzung',
    'Lesestunde am Kai',
    'wer ist verantwortlich',
    'Open Library',
    'Bökerkaart',
    'qqxxzzvv',
    'Rentenversicherung',
  ],
  ar: ['المكتبة', 'بطاقة', 'قارب الكتب', 'اللائحة', 'ساعة القراءة', 'الأهداف', 'Medienausweis', 'MA', 'qqxxzzvv'],
  fa: ['کتابخانه', 'قایق کتاب', 'Satzung', 'Bücherei', 'MA', 'qqxxzzvv'],
  so: ['maktabadda', 'hadaf', 'Satzung', 'Bücherei', 'MA', 'qqxxzzvv'],
  uk: ['бібліотека', 'книжки', 'квитка', 'човен', 'людей', 'MA', 'qqxxzzvv'],
};

/** What is asked in a language. */
export function queriesIn(tag: string): readonly string[] {
  return queries[tag] ?? expect.fail(`nothing is asked in ${tag}`);
}

/**
 * Asks one query after another in the search’s page, which is open.
 *
 * @returns the first three answers to each, the places that they lead to written alike on the site, in a folder and in
 * the one file
 */
export async function firstAnswers(
  page: OpenPage,
  queries: readonly string[],
): Promise<{ query: string; answers: string[] }[]> {
  const asked = await page.evaluate(askInPage, queries);
  // A search that finds nothing would be equal to another that finds nothing.
  expect(asked.filter(({ answers }) => answers.length > 0).length).toBeGreaterThan(queries.length / 2);
  return asked.map(({ query, answers }) => ({
    query,
    answers: answers.map(({ title, address }) => `${title} at ${placeOf(address)}`),
  }));
}

/**
 * Runs in the page; all queries go over in one message, since each message to the browser takes longer than an answer.
 */
async function askInPage(queries: readonly string[]): Promise<Asked[]> {
  const find = async <Found extends Element>(selector: string): Promise<Found> => {
    for (;;) {
      const found = document.querySelector<Found>(selector);
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const field = await find<HTMLInputElement>('[data-search-page] input[type=search]');
  const asked: Asked[] = [];
  for (const query of queries) {
    field.value = query;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    const list = await find('[data-search-page] [data-search-results][data-ready]');
    const links = [...list.querySelectorAll<HTMLAnchorElement>('a[data-search-result]')].slice(0, 3);
    asked.push({
      query,
      answers: links.map((link) => ({
        title: link.querySelector('.answer-title')?.textContent ?? '',
        address: link.href,
      })),
    });
  }
  return asked;
}

/** The page and the section of an address, written in one way. */
function placeOf(address: string): string {
  const { pathname, hash } = new URL(address);
  const inFile = /^#page-(.+?)(?:--(.+))?$/.exec(hash);
  if (inFile) return [inFile[1], inFile[2]].filter(Boolean).join('#');
  const slug = /\/[a-z]{2}\/(.*?)\/?(?:index\.html)?$/.exec(pathname)?.[1] ?? '';
  return (slug.replaceAll('/', '-') || 'home') + hash;
}
