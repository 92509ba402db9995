import { expect, test } from 'vitest';
import type { ContentFile } from '../../src/content/content-files.ts';
import { Content } from '../../src/content/content.ts';
import { rememberNothing, type Remember } from '../../src/core/remember.ts';
import { rules } from '../../src/rules/registry.ts';
import { findingsIn, fixtureNames, parsers, readFixture, siteWith } from './fixtures.ts';

/** Remembers as a check on the disk does: the last text of each name, with what it depends on. */
function memory(): { remember: Remember; made: () => number } {
  const kept = new Map<string, { dependencies: string; text: string }>();
  let made = 0;
  const remember: Remember = (name, dependencies, make) => {
    const known = kept.get(name);
    if (known?.dependencies === dependencies) return known.text;
    made += 1;
    const text = make();
    kept.set(name, { dependencies, text });
    return text;
  };
  return { remember, made: () => made };
}

test('a check after others finds what a first one finds, whatever was changed between', async () => {
  const { remember } = memory();
  for (const name of ['clean', ...fixtureNames, 'clean']) {
    const files = await readFixture(name);
    expect(findingsIn(files, { remember }), name).toEqual(findingsIn(files, { remember: rememberNothing }));
  }
});

test('nothing is looked for anew where nothing has changed, and another day is another check', async () => {
  const { remember, made } = memory();
  const files = await readFixture('clean');
  findingsIn(files, { remember });
  const first = made();
  findingsIn(files, { remember });
  expect(made()).toBe(first);
  findingsIn(files, { remember, today: '2026-11-25' });
  // Each page, what it looks at around it, and the rules on all content.
  expect(made()).toBe(first + new Content(files, parsers).pages.length + 2);
});

test('rules on all content look again where a byte has changed, or what the check is made with', () => {
  const { remember, made } = memory();
  const lookedAgain = (files: ContentFile[], when: Parameters<typeof findingsIn>[1] = {}): boolean => {
    const before = made();
    expect(findingsIn(files, { remember, ...when })).toEqual(findingsIn(files, { remember: rememberNothing, ...when }));
    return made() > before;
  };
  const files = siteWith({});
  expect(lookedAgain(files)).toBe(true);
  expect(lookedAgain(files)).toBe(false);
  expect(lookedAgain(files, { toPublish: true })).toBe(true);
  expect(lookedAgain(files, { complete: true })).toBe(true);
  const [page] = new Content(files, parsers).pages;
  expect(lookedAgain(files, { lastChanged: new Map([[page?.path ?? '', '2026-11-24']]) })).toBe(true);
  expect(lookedAgain(files, { stopped: [page?.path ?? ''] })).toBe(true);
  expect(lookedAgain(files)).toBe(true);
  expect(lookedAgain(siteWith({ 'addresses.txt': 'en/gone/\n' }))).toBe(true);
});

test('a rule on pages reads the words of no page but its own and the original', async () => {
  const files = await readFixture('clean');
  for (const { path, slug } of new Content(files, parsers).pages) {
    const content = new Content(files, parsers);
    for (const other of content.pages) {
      expect(other.headings).toBeDefined();
      expect(other.data).toBeDefined();
      if (other.path === path || (other.slug === slug && other.locale === content.sourceLanguage)) continue;
      for (const part of ['tree', 'text', 'sections', 'references']) {
        Object.defineProperty(other, part, {
          get: () => expect.fail(`${part} of ${other.path} was asked for, beside ${path}`),
        });
      }
    }
    const page = content.pageAt(path);
    for (const rule of rules) {
      if (page && rule.on === 'page') [...rule.find(page, content, { today: '2026-11-24' })];
    }
  }
});
