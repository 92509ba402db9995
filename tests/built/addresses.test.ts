import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAddressList } from '../../src/content/address-list.ts';
import { movedPages } from '../../src/content/former-anchors.ts';
import { ownFiles, ownFolders } from '../../src/content/own-addresses.ts';
import { elementsIn, projectRoot, readSite } from '../setup/built-site.ts';
import { attribute, textOf } from '../setup/html.ts';
import { gone, settings, source, tags } from '../setup/words.ts';

const listed = readAddressList(readFileSync(join(projectRoot, 'content/addresses.txt'), 'utf8'));
const moved = movedPages(settings.moved);
const fileOf = (tag: string, slug: string): string => `${tag}/${slug ? `${slug}/` : ''}index.html`;
const hrefsIn = (file: string): (string | undefined)[] => elementsIn(file).map((each) => attribute(each, 'href'));

describe('the old address of a page that moved', () => {
  test('leads on, in the reader’s language, with scripts and without', () => {
    expect(moved.length).toBeGreaterThan(0);
    for (const [from, to] of moved) {
      for (const tag of tags) {
        const file = fileOf(tag, from);
        const elements = elementsIn(file);
        const html = elements.find(({ tagName }) => tagName === 'html');
        expect(html && attribute(html, 'lang')).toBe(tag);
        expect(hrefsIn(file)).toContain(`/${tag}/${to}/`);
        expect(readSite(file)).toContain(
          `<noscript><meta http-equiv="refresh" content="0;url=/${tag}/${to}/"></noscript>`,
        );
        expect(elements.filter((each) => attribute(each, 'content') === 'noindex')).toHaveLength(1);
        expect(elements.some((each) => attribute(each, 'src')?.includes('moved'))).toBe(true);
      }
    }
  });

  test('has the Markdown and the citations of the page', () => {
    for (const [from, to] of moved) {
      for (const name of ['index.md', 'citation.bib', 'citation.ris', 'citation.json'])
        expect(readSite(`${source}/${from}/${name}`)).toBe(readSite(`${source}/${to}/${name}`));
    }
  });

  test('is told to hosts that read a list', () => {
    const lines = readSite('_redirects').trim().split('\n');
    expect(lines).toEqual(moved.flatMap(([from, to]) => tags.map((tag) => `/${tag}/${from}/ /${tag}/${to}/ 301`)));
  });
});

test('the address of a page that is gone says what was there, with the search and the way home', () => {
  expect(Object.keys(gone).length).toBeGreaterThan(0);
  for (const [slug, { titles }] of Object.entries(gone)) {
    for (const tag of tags) {
      const file = fileOf(tag, slug);
      const title = titles[tag] ?? titles[source] ?? '';
      const main = elementsIn(file).find(({ tagName }) => tagName === 'main');
      expect(main && textOf(main)).toContain(title);
      expect(hrefsIn(file)).toContain(`/${tag}/search/?${new URLSearchParams({ q: title })}`);
      expect(readSite(`${tag}/${slug}/index.md`)).toContain(title);
      expect(readSite('sitemap-0.xml').includes(slug)).toBe(false);
    }
  }
});

test('an identifier whose page moved or is gone leads to where it is, or to what is said of it', () => {
  const retired = Object.entries(settings.moved).filter(([from]) => from.startsWith('id/'));
  expect(retired.length).toBeGreaterThan(0);
  for (const [path, to] of retired)
    for (const tag of tags) expect(hrefsIn(`${path}/index.html`)).toContain(`/${tag}/${to}/`);
});

test('whoever comes by an anchor that a heading once had finds the heading, in every language', () => {
  const former = Object.entries(settings.moved).filter(([from]) => from.includes('#'));
  expect(former.length).toBeGreaterThan(0);
  for (const [from, to] of former) {
    const [slug = '', anchor] = from.split('#');
    for (const tag of tags) {
      const [heading, ...others] = elementsIn(fileOf(tag, slug)).filter((each) =>
        [anchor, to.split('#')[1]].includes(attribute(each, 'id')),
      );
      expect(
        others.map((each) => attribute(each, 'id')),
        tag,
      ).toEqual([anchor]);
      expect(heading?.childNodes[0], tag).toBe(others[0]);
    }
  }
});

test('a heading keeps the anchor that it says, and does not show it', () => {
  const kept = [...listed.pages].flatMap(([slug]) => {
    const file = ['md', 'mdx'].map((ending) => join(projectRoot, `content/docs/${source}/${slug}.${ending}`));
    const text = file.filter((each) => existsSync(each)).map((each) => readFileSync(each, 'utf8'));
    return [...(text[0] ?? '').matchAll(/^#+ (.*) \{#(.*)\}$/gm)].map(([, words, id]) => ({ slug, words, id }));
  });
  expect(kept.length).toBeGreaterThan(1);
  for (const { slug, words, id } of kept) {
    for (const tag of tags) {
      const heading = elementsIn(fileOf(tag, slug)).find((each) => attribute(each, 'id') === id);
      // Of a section that is not translated yet, a notice has it.
      expect(heading && /^(h[2-6]|p|span)$/.test(heading.tagName), `${tag} ${slug}#${id}`).toBe(true);
      expect(readSite(fileOf(tag, slug))).not.toContain('{#');
    }
    expect(readSite(`${source}/${slug}/index.md`)).toContain(`# ${words}\n`);
  }
});

test('all that the site writes beside its languages is what the check knows to be the site’s own', () => {
  const given = existsSync(join(projectRoot, 'public')) ? readdirSync(join(projectRoot, 'public')) : [];
  const names = readdirSync(join(projectRoot, 'dist'), { withFileTypes: true }).filter(
    ({ name }) => !given.includes(name),
  );
  const folders = names.filter((each) => each.isDirectory() && !tags.includes(each.name));
  expect(ownFolders).toEqual(expect.arrayContaining(folders.map(({ name }) => name)));
  const files = names.filter(
    (each) => each.isFile() && /\.(?:avif|gif|ico|jpe?g|json|pdf|png|svg|txt|webmanifest|webp)$/.test(each.name),
  );
  expect(ownFiles).toEqual(files.map(({ name }) => name).sort());
});
