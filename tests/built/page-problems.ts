import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { readAddressList } from '../../src/content/address-list.ts';
import { dist, elementsIn, htmlFiles, projectRoot, readSite, standsIn } from '../setup/built-site.ts';
import { attribute, textOf } from '../setup/html.ts';
import { tags } from '../setup/words.ts';

/** The rules for all pages, which are the same: put together once, which takes longer than to look at a page. */
const rulesForAll = await new StaticConfigLoader([], {
  root: true,
  extends: ['html-validate:standard'],
  rules: {
    // How HTML is written, not whether it is right: Astro and rehype write it.
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
  },
}).getConfigFor('');

class SameForAll extends StaticConfigLoader {
  override getConfigFor(): typeof rulesForAll {
    return rulesForAll;
  }
}

const validator = new HtmlValidate(new SameForAll());

/** Where a page is not valid HTML, of those in a folder of the site: of a language, or of none (`''`). */
export async function invalidHtml(folder: string): Promise<string[]> {
  const problems: string[] = [];
  const isIn = (file: string): boolean =>
    folder ? file.startsWith(`${folder}/`) : !tags.includes(file.split('/')[0] ?? '');
  for (const file of htmlFiles.filter(isIn)) {
    const { results } = await validator.validateString(readSite(file), file);
    for (const { ruleId, message, line, column } of results.flatMap(({ messages }) => messages))
      problems.push(`${file}:${line}:${column} ${ruleId} ${message}`);
  }
  return problems;
}

/** What every page must say of itself, and in which order: language, direction, headings, title and description. */
export function frameProblems(): string[] {
  const titles = new Map<string, string>();
  return htmlFiles.flatMap((file) => {
    const elements = elementsIn(file);
    const html = elements.find(({ tagName }) => tagName === 'html');
    const levels = elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []).map(Number);
    const title = elements.filter(({ tagName }) => tagName === 'title').map(textOf)[0] ?? '';
    const description = elements.find((element) => attribute(element, 'name') === 'description');
    // A title may be the same in two languages, and is where a page stands in for a translation.
    const known = `${html && attribute(html, 'lang')} ${title}`;
    const twin = standsIn(file) ? undefined : titles.get(known);
    titles.set(known, file);
    return [
      !(html && attribute(html, 'lang')) && 'has no language',
      !(html && attribute(html, 'dir')) && 'has no direction',
      levels.filter((level) => level === 1).length !== 1 && 'has not one h1',
      levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1) &&
        `skips a heading level: ${levels.join(' ')}`,
      title === '' && 'has no title',
      twin && file !== '404.html' && `has the title of ${twin}: ${title}`,
      !(description && attribute(description, 'content')) && 'has no description',
    ].flatMap((problem) => (problem ? [`${file}: ${problem}`] : []));
  });
}

const idsByFile = new Map<string, Set<string>>();

function idsOf(file: string): Set<string> {
  const known = idsByFile.get(file) ?? new Set(elementsIn(file).flatMap((element) => attribute(element, 'id') ?? []));
  idsByFile.set(file, known);
  return known;
}

/** Links, pictures, scripts and style sheets that lead to no file, and anchors that lead to no place in one. */
export function deadLinks(): string[] {
  return htmlFiles.flatMap((file) =>
    elementsIn(file).flatMap((element) =>
      ['href', 'src', 'action'].flatMap((name) => {
        const link = attribute(element, name);
        return link === undefined ? [] : (deadLink(file, link) ?? []);
      }),
    ),
  );
}

function deadLink(from: string, link: string): string | undefined {
  const site = 'https://site.example';
  const target = new URL(link, `${site}/${from.replace(/index\.html$/, '')}`);
  if (target.origin !== site) return undefined;
  const path = decodeURIComponent(target.pathname).slice(1);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!existsSync(join(dist, file))) return `${from}: ${link} leads nowhere`;
  if (target.hash && file.endsWith('.html') && !idsOf(file).has(decodeURIComponent(target.hash.slice(1))))
    return `${from}: ${link} has no such anchor`;
  return undefined;
}

/** Ids that an attribute names and the page does not have, and ids that it has twice. */
export function idProblems(): string[] {
  return htmlFiles.flatMap((file) => {
    const elements = elementsIn(file);
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    const named = elements.flatMap((element) =>
      ['aria-labelledby', 'aria-controls', 'for', 'popovertarget'].flatMap(
        (name) => attribute(element, name)?.split(/\s+/) ?? [],
      ),
    );
    return [
      ...named.filter((id) => !idsOf(file).has(id)).map((id) => `${file}: nothing has the id ${id}`),
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}: the id ${id} is there twice`),
    ];
  });
}

const listed = readAddressList(readFileSync(join(projectRoot, 'content/addresses.txt'), 'utf8'));

/** Addresses that were public and at which nothing is any more, in any language; anchors of headings too. */
export function lostAddresses(): string[] {
  const pages = [...listed.pages].flatMap(([slug, anchors]) =>
    tags.map((tag) => ({ file: `${tag}/${slug ? `${slug}/` : ''}index.html`, anchors })),
  );
  return [
    ...pages.flatMap(({ file, anchors }) => {
      if (!existsSync(join(dist, file))) return [file];
      return anchors.filter((anchor) => !idsOf(file).has(anchor)).map((anchor) => `${file}#${anchor}`);
    }),
    ...listed.identifiers.filter((path) => !existsSync(join(dist, path, 'index.html'))),
  ];
}
