import { describe, expect, test } from 'vitest';
import { Content } from '../../src/content/content.ts';
import { planDelete } from '../../src/content/moving/delete-page.ts';
import { planMove } from '../../src/content/moving/move-page.ts';
import { meantSlug, type Planned } from '../../src/content/moving/plan.ts';
import { after, found, read, smallSite, textOf, today, withFiles } from './rearranged.ts';

const small = await smallSite();

const moved = (from: string, to: string, content = small) => after(content, planMove(content, from, to, today));
const deleted = (slug: string, to?: string, content = small) => after(content, planDelete(content, slug, to, today));
const reasons = (planned: Planned): string[] => (planned.kind === 'refused' ? planned.reasons : []);

test('where the record is told, a page keeps its place when it moves, and is taken out when it goes', () => {
  const told = 'title: # first\n  sentences: 1\n  told:\n    - [vorhaben/buecherboot#warum, plan/anlass]\n';
  const content = withFiles(small, { 'content/coverage.yaml': told });
  expect(textOf(moved('vorhaben/buecherboot', 'vorhaben/schiff', content), 'coverage.yaml')).toBe(
    told.replace('buecherboot', 'schiff'),
  );
  const without = deleted('vorhaben/buecherboot', undefined, content);
  expect(without.coverage).toEqual({ title: { sentences: 1, told: [['plan/anlass']] } });
});

describe('a page that moves', () => {
  const content = moved('vorhaben/buecherboot', 'vorhaben/schiff');

  test('leaves nothing to find, and every translation as current as it was', () => {
    expect(found(content)).toEqual([]);
  });

  test('has its files at the new address in every language, and nothing at the old one', () => {
    for (const tag of ['de', 'ar', 'uk']) {
      expect(content.paths.has(`content/docs/${tag}/vorhaben/schiff.md`)).toBe(true);
      expect(content.paths.has(`content/docs/${tag}/vorhaben/buecherboot.md`)).toBe(false);
    }
    expect([...content.texts].filter(([path, text]) => /docs|changes/.test(path) && /buecherboot/.test(text))).toEqual(
      [],
    );
  });

  test('keeps its place in the order, and comments stay where they were', () => {
    expect(content.setting('parts')?.[1]?.pages).toContain('vorhaben/schiff');
    expect(textOf(content, 'site.yaml')).toContain('# Pages that have moved: this one was called so');
  });

  test('is found at every address that it ever had, and by every identifier, over no other', () => {
    expect(content.setting('moved')).toEqual({
      'plan/ziele#was-der-plan-offen-lässt': 'plan/ziele#offenes',
      'vorhaben/leseboot': 'vorhaben/schiff',
      'id/measure/leseboot': 'vorhaben/schiff',
      'id/concept/lesekarte': 'woerter/lesekarte',
      'vorhaben/buecherboot': 'vorhaben/schiff',
      'id/measure/buecherboot': 'vorhaben/schiff',
    });
    expect(textOf(content, 'addresses.txt')).toMatch(/^\/\*\/vorhaben\/buecherboot\/$/m);
    expect(textOf(content, 'addresses.txt')).toMatch(/^\/\*\/vorhaben\/schiff\/$/m);
  });

  test('may move back', () => {
    const back = moved('vorhaben/schiff', 'vorhaben/buecherboot', content);
    expect(found(back)).toEqual([]);
    expect(back.setting('moved')).toMatchObject({ 'vorhaben/schiff': 'vorhaben/buecherboot' });
    expect(back.setting('moved')).not.toHaveProperty('vorhaben/buecherboot');
    expect(back.setting('moved')).not.toHaveProperty('id/measure/buecherboot');
  });

  test('takes the pages below it, and what the site says of its folder, along', () => {
    const words = moved('woerter', 'lexikon');
    expect(found(words)).toEqual([]);
    expect(words.setting('kinds')?.concept).toBe('lexikon');
    expect(words.setting('roles')?.conceptKinds).toBe('lexikon#nach-art');
    expect(words.concepts).toEqual(small.concepts);
    expect(textOf(words, 'docs/ar/lexikon/index.mdx')).not.toBe('');
  });

  test('takes its name as a concept into links, broader concepts, events and the record', () => {
    const concept = moved('woerter/leseaufruf', 'woerter/aufruf');
    expect(found(concept)).toEqual([]);
    expect(textOf(concept, 'record.yaml')).toContain('- document: aufruf\n');
    expect(textOf(concept, 'docs/de/verlauf/index.mdx')).toContain('page: woerter/aufruf, source: leseaufruf');
    const broader = moved('woerter/teilhabe', 'woerter/mitmachen');
    expect(textOf(broader, 'docs/de/woerter/lesekompetenz.md')).toContain('broader: mitmachen');
  });

  test('takes the pictures beside it along that no other page shows, and finds the others from its new place', () => {
    const page = textOf(small, 'docs/de/plan/anlass.md');
    const content = withFiles(small, {
      'content/docs/de/plan/anlass.md': `${page}\n![Ein Boot](./boot.png "Boot") ![Ein Kai][kai]\n\n[kai]: kai.png\n`,
      'content/docs/de/plan/ziele.md': `${textOf(small, 'docs/de/plan/ziele.md')}\n![Ein Kai](kai.png)\n`,
      'content/docs/de/plan/boot.png': '',
      'content/docs/de/plan/kai.png': '',
    });
    const text = textOf(moved('plan/anlass', 'grund', content), 'docs/de/grund.md');
    expect(text).toContain('![Ein Boot](./boot.png "Boot")');
    expect(text).toContain('[kai]: plan/kai.png');
    expect(moved('plan/anlass', 'grund', content).paths.has('content/docs/de/boot.png')).toBe(true);
  });

  test('takes the anchors along that its headings once had; they go with it', () => {
    const { 'plan/absichten#was-der-plan-offen-lässt': to, ...others } =
      moved('plan/ziele', 'plan/absichten').setting('moved') ?? {};
    expect(to).toBe('plan/absichten#offenes');
    expect(others).not.toHaveProperty(['plan/ziele#was-der-plan-offen-lässt']);
    const without = deleted('plan/ziele', 'plan/anlass');
    expect(Object.keys(without.setting('moved') ?? {}).filter((from) => from.includes('#'))).toEqual([]);
    expect(found(without)).toEqual([]);
  });

  test.each([
    ['plan/ziele', 'plan/absichten', ['de', 'ar', 'uk']],
    ['plan/ziele', 'plan/absichten', ['de']],
    ['plan/ziele', 'plan/absichten', ['ar']],
    ['woerter/teilhabe', 'woerter/mitmachen', ['de']],
    ['woerter/teilhabe', 'woerter/mitmachen', ['ar', 'uk']],
  ])('%s may have been called %s by hand, in %j', (from, to, tags) => {
    const renamed = tags.map((tag) => `content/docs/${tag}/${from}.md`);
    const byHand = new Content(
      small.files.map((file) => (renamed.includes(file.path) ? { ...file, path: file.path.replace(from, to) } : file)),
      read,
    );
    expect(found(byHand)).not.toEqual([]);
    const content = moved(from, to, byHand);
    expect(found(content)).toEqual([]);
    expect(content.setting('moved')).toMatchObject({ [from]: to });
    for (const tag of ['de', 'ar', 'uk']) {
      expect(content.pathOf(tag, from)).toBeUndefined();
      expect(textOf(content, `docs/${tag}/${to}.md`)).toBe(textOf(moved(from, to), `docs/${tag}/${to}.md`));
    }
  });

  test('goes to no address where a page is in one language', () => {
    const path = 'content/docs/ar/plan/absichten.md';
    const content = withFiles(small, { [path]: small.texts.get('content/docs/ar/plan/ziele.md') ?? '' });
    const planned = planMove(content, 'plan/ziele', 'plan/absichten', today);
    expect(reasons(planned)).toEqual([`There is a page “plan/absichten” already: ${path}`]);
  });
});

describe('a page that goes', () => {
  test('leaves words where links to it were, in every language, and no finding', () => {
    const content = deleted('woerter/medienausweis');
    expect(found(content)).toEqual([]);
    expect(textOf(content, 'docs/de/vorhaben/satzung.md')).toContain('\n- Medienausweis – was man leichter');
    expect(textOf(content, 'docs/ar/vorhaben/abendoeffnung.md')).toContain('| الموظفون | بطاقة المكتبة |');
    expect(content.gone['woerter/medienausweis']).toEqual({
      day: today,
      titles: { de: 'Medienausweis (MA)', ar: expect.any(String) as string, uk: expect.any(String) as string },
    });
    expect(content.setting('moved')).toMatchObject({ 'id/concept/medienausweis': 'woerter/medienausweis' });
  });

  test('takes the old addresses that led to it along', () => {
    const content = deleted('vorhaben/buecherboot');
    expect(found(content)).toEqual([]);
    expect(Object.keys(content.gone).sort()).toEqual([
      'vorhaben/buecherboot',
      'vorhaben/leseboot',
      'woerter/lesekarte',
    ]);
    expect(textOf(content, 'docs/de/verlauf/index.mdx')).toContain(
      '{ id: boot-gefunden, date: 2025-11, page: verlauf }',
    );
    expect(content.changes.map(({ pages }) => pages)).toContainEqual(['verlauf/spaeter']);
  });

  test('leads to another where one is named: links, terms, roles, events, the record, addresses', () => {
    const content = deleted('woerter/kulturamt', 'woerter/stadtbuecherei');
    expect(found(content)).toEqual([]);
    expect(content.record?.bodies).toEqual(['stadtbuecherei']);
    expect(content.setting('moved')).toMatchObject({ 'id/body/kulturamt': 'woerter/stadtbuecherei' });
    const cite = deleted('ueber/zitieren', 'ueber/quellen#quellenliste');
    expect(cite.setting('roles')?.cite).toBe('ueber/quellen#quellenliste');
    expect(cite.setting('moved')).toMatchObject({ 'ueber/zitieren': 'ueber/quellen#quellenliste' });
    expect(found(cite)).toEqual([]);
  });
});

test.each([
  [planMove(small, '', 'start', today), 'The home page stays where it is'],
  [planMove(small, 'plan/nichts', 'plan/x', today), 'There is no page “plan/nichts”'],
  [planMove(small, 'plan/ziele', 'plan/anlass', today), 'There is a page “plan/anlass” already'],
  [planMove(small, 'plan/ziele', 'Plan', today), '“Plan” is no address'],
  [planMove(small, 'plan/ziele', 'search', today), 'The site makes “search” itself'],
  [planMove(small, 'vorhaben', 'vorhaben/alle', today), '“vorhaben/alle” lies below “vorhaben”'],
  [planMove(small, 'woerter/teilhabe', 'plan/teilhabe', today), 'each concept lies in woerter/'],
  [planMove(small, 'plan/ziele', 'vorhaben/ziele', today), 'is no measure'],
  [planMove(small, 'vorhaben/leseboot', 'vorhaben/x', today), 'has moved to “vorhaben/buecherboot”'],
  [planDelete(small, 'woerter/lesekarte', undefined, today), 'The page “woerter/lesekarte” is gone'],
  [planDelete(small, 'woerter', undefined, today), 'Pages lie below “woerter”'],
  [planDelete(small, 'verlauf', undefined, today), 'names it under “kinds:”, as “timeline”'],
  [planDelete(small, 'ueber/zitieren', undefined, today), 'Say which page stands for it'],
  [planDelete(small, 'ueber/zitieren', 'ueber/nichts', today), 'There is no page “ueber/nichts”'],
  [planDelete(small, 'ueber/zitieren', 'wer#nichts', today), 'has no heading “#nichts”'],
  [planDelete(small, 'woerter/teilhabe', undefined, today), 'names the concept under'],
])('what cannot be is refused, with the reason (%#)', (planned, words) => {
  expect(reasons(planned).join('\n')).toContain(words);
});

test('a page may be named by its address or its file', () => {
  for (const given of ['plan/ziele', '/de/plan/ziele/', 'content/docs/ar/plan/ziele.md', './plan/ziele/'])
    expect(meantSlug(given, small), given).toBe('plan/ziele');
  expect(meantSlug('content/docs/de/woerter/index.mdx', small)).toBe('woerter');
  expect(meantSlug('wer#für-wen', small)).toBe('wer#für-wen');
});
