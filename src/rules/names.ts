import type { Content } from '../content/content.ts';
import { valueAt, type DataFile } from '../content/data-file.ts';
import type { Page } from '../content/page.ts';
import type { Problem, ProblemInFile } from './rule.ts';

/** A name of a page, and where it stands in the front matter. */
interface Name {
  text: string;
  path: readonly PropertyKey[];
}

/** Finds other names of a concept that another concept of the language has too: nobody could say which is meant. */
export function* sharedName(content: Content): Iterable<ProblemInFile> {
  const owners = new Map<string, Set<string>>();
  const named = content.pages.flatMap(({ path, locale, slug, frontMatter }) =>
    frontMatter && content.conceptOf(slug) !== undefined
      ? [{ path, locale, frontMatter, names: namesOf(frontMatter) }]
      : [],
  );
  for (const { path, locale, names } of named) {
    for (const { text } of names) {
      const key = `${locale} ${comparable(text)}`;
      owners.set(key, (owners.get(key) ?? new Set()).add(path));
    }
  }
  for (const { path, locale, frontMatter, names } of named) {
    for (const name of names) {
      if (name.path[0] !== 'also') continue;
      const other = [...(owners.get(`${locale} ${comparable(name.text)}`) ?? [])].find((each) => each !== path);
      if (other === undefined) continue;
      yield {
        file: path,
        ...frontMatter.placeOf(name.path),
        message: `“${name.text}” is a name of ${other} as well`,
        fix: 'Leave it where it is the name; where people only type it, move it to “search:”',
      };
    }
  }
}

/** Finds words that stand under `search:` though the page is called so: its names are searched anyway. */
export function* shownSearchWord({ frontMatter }: Page): Iterable<Problem> {
  if (!frontMatter) return;
  const names = new Set(namesOf(frontMatter).map(({ text }) => comparable(text)));
  for (const { text, path } of listAt(frontMatter, 'search')) {
    if (!names.has(comparable(text))) continue;
    yield {
      ...frontMatter.placeOf(path),
      message: `“${text}” is a name of the page already`,
      fix: 'Remove it from “search:”',
    };
  }
}

/**
 * Finds names that are called confirmed by a document in which they cannot be looked up: it is in another language, and
 * the name is none of the official ones, nor the same in every language.
 */
export function* confirmedName({ slug, locale, data, frontMatter }: Page, content: Content): Iterable<Problem> {
  const { status, source } = data?.name ?? {};
  const language = source === undefined ? undefined : content.sources[source]?.language;
  if (!frontMatter || !data || status !== 'confirmed' || language === undefined || language === locale) return;
  const original = content.page(content.sourceLanguage, slug)?.data;
  const known = [...Object.values(original?.concept?.official ?? {}), original?.term ?? ''].map(comparable);
  if (known.includes(comparable(data.term ?? data.title))) return;
  yield {
    ...frontMatter.placeOf(['name', 'source']),
    message: `“${source}” is a document in another language (${language}), and does not have this name`,
    fix: `Name a source in the language of the page (${locale}), or write “name: { status: rendering }”`,
  };
}

function namesOf(frontMatter: DataFile): Name[] {
  const single = ['title', 'term', 'short'].flatMap((key): Name[] => {
    const text = valueAt(frontMatter.value, [key]);
    return typeof text === 'string' ? [{ text, path: [key] }] : [];
  });
  return [...single, ...listAt(frontMatter, 'also')];
}

function listAt({ value }: DataFile, key: string): Name[] {
  const list = valueAt(value, [key]);
  if (!Array.isArray(list)) return [];
  return list.flatMap((text: unknown, at) => (typeof text === 'string' ? [{ text, path: [key, at] }] : []));
}

function comparable(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
