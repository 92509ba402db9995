import { expect, test } from 'vitest';
import { Content } from '../../src/content/content.ts';
import { rememberNothing, type Remember } from '../../src/core/remember.ts';
import { rules } from '../../src/rules/registry.ts';
import { findingsIn, fixtureNames, parsers, readFixture } from './fixtures.ts';

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
  expect(made()).toBe(first + new Content(files, parsers).pages.length);
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
