import { expect, test } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { planDeleteHeading } from '../../src/content/moving/delete-page.ts';
import { planMoveHeading } from '../../src/content/moving/move-heading.ts';
import { after, found, smallSite, textOf, today, withFiles } from './rearranged.ts';

const small = await smallSite();

const moved = (from: string, to: string, content = small): Content =>
  after(content, planMoveHeading(content, from, to, today));

test('a heading gets another anchor, with every link to it, in every language, and is found by the old one', () => {
  const content = moved('plan/anlass#die-zeiten', 'plan/anlass#öffnung');
  expect(found(content)).toEqual([]);
  expect(textOf(content, 'docs/de/plan/anlass.md')).toMatch(/^## Die Zeiten.* \{#öffnung\}$/m);
  for (const tag of ['de', 'ar', 'uk', 'fa'])
    expect(textOf(content, `docs/${tag}/plan/ziele.md`)).toContain('(anlass.md#öffnung)');
  expect([...content.texts].filter(([path, text]) => !/site\.yaml/.test(path) && /#die-zeiten/.test(text))).toEqual([]);
  expect(textOf(content, 'addresses.txt')).toContain('/*/plan/anlass/#öffnung\n');
  expect(content.setting('moved')).toMatchObject({ 'plan/anlass#die-zeiten': 'plan/anlass#öffnung' });
});

test('what the site itself names, and records of translations, follow', () => {
  const wrong = moved('ueber/seite#etwas-stimmt-nicht', 'ueber/seite#fehler');
  expect(found(wrong)).toEqual([]);
  expect(wrong.setting('roles')?.wrong).toBe('ueber/seite#fehler');
  const record = moved('ueber/quellen#quellenliste', 'ueber/quellen#alle-quellen');
  expect(found(record)).toEqual([]);
  // The anchor is that of its words: nothing need be said.
  expect(textOf(record, 'docs/de/ueber/quellen.mdx')).toContain('\n## Alle Quellen\n');
  expect(textOf(record, 'docs/ar/ueber/quellen.mdx')).toMatch(/^ {4}alle-quellen:$/m);
  const home = moved('#die-vorhaben', '#vorhaben');
  expect(found(home)).toEqual([]);
  expect(home.setting('moved')).toMatchObject({ '#die-vorhaben': '#vorhaben' });
});

test('where it has moved twice, both old anchors lead to it; where it moves back, none leads away', () => {
  const twice = moved('plan/ziele#offenes', 'plan/ziele#lücken');
  expect(twice.setting('moved')).toMatchObject({
    'plan/ziele#was-der-plan-offen-lässt': 'plan/ziele#lücken',
    'plan/ziele#offenes': 'plan/ziele#lücken',
  });
  const back = moved('plan/ziele#lücken', 'plan/ziele#offenes', twice);
  expect(found(back)).toEqual([]);
  expect(back.setting('moved')).toMatchObject({
    'plan/ziele#was-der-plan-offen-lässt': 'plan/ziele#offenes',
    'plan/ziele#lücken': 'plan/ziele#offenes',
  });
  expect(back.setting('moved')).not.toHaveProperty(['plan/ziele#offenes']);
});

const page = 'content/docs/de/plan/anlass.md';
const written = textOf(small, 'docs/de/plan/anlass.md');

test('its words may have been changed by hand: the command that the finding says does the rest', () => {
  const byHand = withFiles(small, { [page]: written.replace(/^## Die Zeiten.*$/m, '## Öffnung') });
  const [finding, ...others] = found(byHand).filter((each) => !each.includes('section-behind'));
  expect(others).toEqual([]);
  const [, from = '', to = ''] = /npm run move -- (\S+) (\S+)\. /.exec(finding ?? '') ?? [];
  const content = moved(from, to, byHand);
  expect(found(content).filter((each) => !each.includes('section-behind'))).toEqual([]);
  expect(textOf(content, 'docs/uk/plan/ziele.md')).toContain('(anlass.md#öffnung)');
});

test('once it is gone, its old anchors lead nowhere either', () => {
  const text = textOf(small, 'docs/de/plan/ziele.md').replace(/^### Was der Plan offen lässt.*$/m, '');
  const without = withFiles(small, { 'content/docs/de/plan/ziele.md': text });
  const content = after(without, planDeleteHeading(without, { slug: 'plan/ziele', anchor: 'offenes' }, today));
  expect(Object.keys(content.setting('moved') ?? {}).filter((from) => from.includes('#'))).toEqual([]);
});

test.each([
  ['plan/nichts#a', 'plan/nichts#b', 'There is no page “plan/nichts”'],
  ['plan/anlass#die-zeiten', 'plan/ziele#die-zeiten', 'A heading stays on its page'],
  ['plan/anlass#die-zeiten', 'plan/anlass', 'A heading stays on its page'],
  ['plan/anlass#die-zeiten', 'plan/anlass#der-weg', 'Another heading of the page has the anchor “#der-weg” already'],
  ['plan/anlass#die-zeiten', 'plan/anlass#die-zeiten', 'has the anchor “#die-zeiten” already'],
  ['plan/anlass#die-zeiten', 'plan/anlass#Die Zeit', '“Die Zeit” cannot end an address'],
  ['plan/anlass#die-zeiten', 'plan/anlass#facts', 'a part that the site itself puts on pages'],
  ['plan/anlass#nichts', 'plan/anlass#der-weg', 'has no heading “#nichts”. It has #der-weg'],
])('%s → %s is refused, with the reason', (from, to, words) => {
  const planned = planMoveHeading(small, from, to, today);
  expect(planned.kind === 'refused' ? planned.reasons.join('\n') : '').toContain(words);
});

test('a link to an anchor that a heading once had is told the one that it has now', () => {
  const text = `${textOf(small, 'docs/de/plan/ziele.md')}\n[Was fehlt](#was-der-plan-offen-lässt)\n`;
  const [finding] = found(withFiles(small, { 'content/docs/de/plan/ziele.md': text })).filter((each) =>
    each.includes('broken-anchor'),
  );
  expect(finding).toMatch(/ → Write “#offenes”$/);
});
