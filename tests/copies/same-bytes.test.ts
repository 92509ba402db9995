import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { dist } from '../setup/built-site.ts';
import { fingerprintsOf } from '../setup/fingerprints.ts';
import { Project, smallContent } from '../setup/project.ts';
import { startSite } from '../setup/started-site.ts';
import { completeTags, source } from '../setup/words.ts';

/** Words are edited here for a first build, and mended for the next one. */
const elsewhere = Project.elsewhere('Ærlig kopi نسخة', smallContent);
afterAll(() => elsewhere.remove());

const abroad = {
  TZ: 'Pacific/Auckland',
  LANG: 'ar_EG.UTF-8',
  LC_ALL: 'ar_EG.UTF-8',
  NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'tell-network.ts')).href}`,
  // As on a machine where nobody has said anything to Astro yet.
  XDG_CONFIG_HOME: elsewhere.path('.build/settings'),
};

const definition = 'Eine neue Erklärung, die für diesen Test gemacht ist.';

/** A definition, which stands on other pages, and a heading, whose anchor is that of its translations. */
const edits = [
  ['content/docs/de/woerter/medienausweis.md', /^description: .*$/m, `description: ${definition}`],
  ['content/docs/de/plan/anlass.md', /^## Der Weg$/m, '## Der weite Weg'],
] as const;
const good = new Map(edits.map(([file]) => [file, readFileSync(elsewhere.path(file), 'utf8')]));

test('a first build asks no network, and shows on every page what is written in the file of another', async () => {
  for (const [file, pattern, by] of edits) {
    expect(good.get(file)).toMatch(pattern);
    writeFileSync(elsewhere.path(file), good.get(file)!.replace(pattern, by));
  }
  const { code, said } = await elsewhere.build(abroad);
  expect(code, said).toBe(0);
  expect(said).not.toContain('asks the network');
  // A definition is on every page that explains the word.
  expect(readFileSync(elsewhere.path('dist/de/vorhaben/abendoeffnung/index.html'), 'utf8')).toContain(definition);
  // The anchor of a heading in the source language is that of its translations.
  for (const tag of completeTags) {
    const html = readFileSync(elsewhere.path(`dist/${tag}/plan/anlass/index.html`), 'utf8');
    expect(html, tag).toContain('id="der-weite-weg"');
    expect(html, tag).not.toContain('id="der-weg"');
    expect(html.includes('class="notice"'), tag).toBe(tag !== source);
  }
}, 240_000);

// Where a build after another left a page as it was before, it would differ from the site that was built at once.
test('site and copies, PDFs too, are equal to the byte in every folder, time zone and locale', async () => {
  for (const [file, text] of good) writeFileSync(elsewhere.path(file), text);
  const { said, stop } = await startSite(elsewhere, abroad);
  await stop();
  expect(said()).not.toContain('asks the network');
  expect(fingerprintsOf(elsewhere.path('dist'))).toEqual(fingerprintsOf(dist));
  for (const name of readdirSync(elsewhere.path('dist/downloads')).filter((each) => each !== 'SHA256SUMS'))
    expect(said(), 'the command ends with what it made and how big it is').toMatch(
      new RegExp(`${name.replace('.', '\\.')}\\s+\\d+\\.\\d+ MB`),
    );
  const halfMade = readdirSync(elsewhere.path('.build')).filter((name) => /-\d+/.test(name));
  expect(halfMade).toEqual([]);
}, 300_000);
