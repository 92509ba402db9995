import { describe, expect, test } from 'vitest';
import { pairSections } from '../../src/content/section-pairs.ts';
import { accept, accepted, changed, pageOf, read, today } from './translated.ts';

const english = pageOf('en', ['Why', 'How']);
const fresh = pageOf('nb', ['Hvorfor', 'Hvordan']);
const translated = accepted(english, fresh);
const edited = changed(english, 'About How.', 'All about How.');

describe('the first acceptance', () => {
  test('records both sides in the order of the page, and the day, and touches nothing else', () => {
    const sections = ['lead', 'why', 'how'].map((key, index) => {
      const [of, text] = [english, fresh].map((page) => page.sections[index]?.fingerprint);
      return `    ${key}:\n      of: ${of}\n      text: ${text}\n`;
    });
    const record = `translation:\n  state: machine\n  sections:\n${sections.join('')}`;
    expect(translated.text).toBe(fresh.text.replace('updated: 2026-11-01\n', `updated: ${today}\n${record}`));
  });

  test('keeps comments, quotes and line ends of Windows as they are', () => {
    const odd = read(
      'nb',
      fresh.text.replace('title: One', "# A note\ntitle:   'One'  # why").replaceAll('\n', '\r\n'),
    );
    const { text } = accepted(english, odd);
    expect(text).toContain("# A note\r\ntitle:   'One'  # why\r\n");
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('gives each key a line of its own where they stand in braces, and finds one in quotes', () => {
    const put = (lines: string): string =>
      accepted(english, read('nb', fresh.text.replace(/title: One\n.*\n.*\n/, lines))).text;
    const record = translated.text.slice(translated.text.indexOf('translation:'));
    const one = 'title: "One: a"\ndescription: Two.\n';
    const search = 'search: [ a, b ]\n';
    const flow = '{ title: "One: a", description: Two., search: [a, b], updated: 2026-11-01 }\n';
    expect(put(flow).replace(/lead:\n.*\n.*\n/, '')).toBe(
      `---\n${one}${search}updated: ${today}\n${record}`.replace(/lead:\n.*\n.*\n/, ''),
    );
    expect(put(`# why\n${flow.replaceAll(', ', ',\n  ')}`)).toContain(`# why\n${one}${search}updated: ${today}\n`);
    expect(put(`${one}"updated": 2026-11-01\n`)).toContain(`---\n${one}updated: ${today}\ntranslation:\n`);
  });

  test('is refused where it cannot write into the front matter', () => {
    const odd = fresh.text.replace('updated: 2026-11-01', '? updated\n: 2026-11-01');
    expect(accept(english, read('nb', odd))).toEqual({ kind: 'unwritable' });
  });
});

test('a second acceptance changes nothing, not even the day', () => {
  const old = changed(translated, `updated: ${today}`, 'updated: 2026-11-02');
  expect(accept(english, old)).toMatchObject({ kind: 'accepted', text: old.text });
});

describe('where the English of a section has changed', () => {
  test('it is refused while the translation has not', () => {
    expect(accept(edited, translated)).toMatchObject({ kind: 'refused', sections: [{ key: 'how' }], needless: [] });
  });

  test('it stays behind, and does not keep another from being recorded, unless somebody has read all of it', () => {
    const both = changed(edited, 'About Why.', 'All about Why.');
    const half = changed(translated, 'About Hvordan.', 'Alt om hvordan.');
    expect(accept(both, half)).toMatchObject({ kind: 'accepted', behind: [{ key: 'why' }] });
    const states = pairSections(both, accepted(both, half)).map(({ state }) => state);
    expect(states).toEqual(['current', 'behind', 'current']);
    const read2 = accept(both, half, { reviewed: true });
    expect(read2).toMatchObject({ kind: 'refused', sections: [{ key: 'why' }] });
    expect(accept(both, accepted(both, half))).toMatchObject({ kind: 'refused', sections: [{ key: 'why' }] });
  });

  test('it is recorded once the translation has', () => {
    const page = accepted(edited, changed(translated, 'About Hvordan.', 'Alt om hvordan.'));
    expect(pairSections(edited, page).every(({ state }) => state === 'current')).toBe(true);
    expect(page.text).not.toContain('unchanged:');
  });

  test('a reason takes its place, is kept, and goes when the section is translated anew', () => {
    const reason = "only a comma: it's the same";
    const page = accepted(edited, translated, { unchanged: { how: reason } });
    expect(page.data?.translation?.sections?.['how']?.unchanged).toBe(reason);
    expect(page.text).toContain("unchanged: 'only a comma: it''s the same'");
    const again = changed(english, 'About Why.', 'All about Why.').text.replace('About How.', 'All about How.');
    const later = accepted(read('en', again), changed(page, 'About Hvorfor.', 'Alt om hvorfor.'));
    expect(later.data?.translation?.sections?.['how']?.unchanged).toBe(reason);
    const anew = accepted(
      changed(edited, 'All about How.', 'Everything about How.'),
      changed(page, 'About Hvordan.', 'Alt om hvordan.'),
    );
    expect(anew.text).not.toContain('unchanged:');
  });

  test('a reason for a section that needs none is refused', () => {
    expect(accept(edited, translated, { unchanged: { how: 'a', why: 'b' } })).toMatchObject({
      kind: 'refused',
      needless: ['why'],
    });
  });
});

test('a section that the English gave up, and one whose words are gone, are refused', () => {
  expect(accept(pageOf('en', ['Why']), translated)).toMatchObject({
    kind: 'refused',
    sections: [{ key: 'how', state: 'extra' }],
  });
  expect(accept(english, changed(translated, '## Hvordan\n\nAbout Hvordan.\n', ''))).toMatchObject({
    sections: [{ key: 'how', state: 'lost' }],
  });
});

test('a section that is new in English stays missing, and the rest is recorded', () => {
  const longer = pageOf('en', ['What', 'Why', 'How']);
  const page = accepted(longer, changed(translated, 'About Hvordan.', 'Om hvordan.'));
  expect(Object.keys(page.data?.translation?.sections ?? {})).toEqual(['lead', 'why', 'how']);
  expect(pairSections(longer, page)[1]).toMatchObject({ key: 'what', state: 'missing' });
});

test('what a person has read is reviewed until its words change', () => {
  const read1 = accepted(english, translated, { reviewed: true });
  expect(read1.data?.translation?.state).toBe('reviewed');
  expect(accepted(edited, read1, { unchanged: { how: 'a comma' } }).data?.translation?.state).toBe('reviewed');
  const mended = changed(read1, 'About Hvordan.', 'Om hvordan.');
  expect(accepted(english, mended).data?.translation?.state).toBe('machine');
  expect(accepted(english, mended, { reviewed: true }).data?.translation?.state).toBe('reviewed');
});

test('the day of a section that is recorded anew stands with it, and is the page’s where it is the last', () => {
  const page = accepted(
    edited,
    changed(changed(translated, `updated: ${today}`, 'updated: 2026-11-02'), 'About Hvordan.', 'Om hvordan.'),
  );
  expect(page.text).toContain(`\nupdated: 2026-11-02\n`);
  expect(page.data?.translation?.sections).toMatchObject({ how: { updated: today } });
  expect(page.data?.translation?.sections?.['why']?.updated).toBeUndefined();
  expect(page.data?.updated).toBe(today);
});

test('the older layout, a list for each side, is read, and left as it is where there is nothing to record', () => {
  const list = (page: typeof english): string =>
    page.sections.map(({ fingerprint }, index) => `${['lead', 'why', 'how'][index]}: ${fingerprint}`).join(', ');
  const lists = `  of: { ${list(english)} }\n  text: { ${list(fresh)} }\n  unchanged: { why: 'a comma' }\n`;
  const older = read('nb', translated.text.replace(/ {2}sections:\n.*?(?=---\n\n)/s, lists));
  expect(accepted(english, older).text).toBe(older.text);
  const page = accepted(edited, changed(older, 'About Hvordan.', 'Om hvordan.'));
  expect(page.text).toContain("      unchanged: 'a comma'\n    how:\n");
  expect(page.text).not.toContain('  of: {');
});
