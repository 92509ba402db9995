import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist } from '../setup/built-site.ts';
import { htmlFiles, readSite } from '../setup/built-site.ts';
import { attribute, elementsOf } from '../setup/html.ts';

const idsByFile = new Map<string, Set<string>>();

function idsOf(file: string): Set<string> {
  const known =
    idsByFile.get(file) ?? new Set(elementsOf(readSite(file)).flatMap((element) => attribute(element, 'id') ?? []));
  idsByFile.set(file, known);
  return known;
}

/** What is wrong with a link of a page; nothing where it leads to a file, and to an anchor in it. */
function problemOf(from: string, link: string): string | undefined {
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

test('every link, picture, script and style sheet of every page leads to a file, and every anchor to a place in it', () => {
  const problems = htmlFiles.flatMap((file) =>
    elementsOf(readSite(file)).flatMap((element) =>
      ['href', 'src', 'action'].flatMap((name) => {
        const link = attribute(element, name);
        return link === undefined ? [] : (problemOf(file, link) ?? []);
      }),
    ),
  );
  expect(problems).toEqual([]);
});

test('every id that an attribute names is on the page, and no id is there twice', () => {
  const problems = htmlFiles.flatMap((file) => {
    const elements = elementsOf(readSite(file));
    const ids = elements.flatMap((element) => attribute(element, 'id') ?? []);
    const named = elements.flatMap((element) =>
      ['aria-labelledby', 'aria-controls', 'for', 'popovertarget'].flatMap(
        (name) => attribute(element, name)?.split(/\s+/) ?? [],
      ),
    );
    return [
      ...named.filter((id) => !ids.includes(id)).map((id) => `${file}: nothing has the id ${id}`),
      ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}: the id ${id} is there twice`),
    ];
  });
  expect(problems).toEqual([]);
});
