import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { dist, elementsIn, projectRoot } from '../setup/built-site.ts';
import { fingerprintsOf } from '../setup/fingerprints.ts';
import { attribute, textOf } from '../setup/html.ts';
import { Project } from '../setup/project.ts';
import { settings, source, tags } from '../setup/words.ts';
import { copyName, copyPath, downloads } from './made-copies.ts';

/** The site with its copies, where tests make them anew. */
const copy = Project.copyOf(projectRoot, 'Nedlastinger نسخة');
afterAll(() => copy.remove());

const pageIn = (tag: string): string => `${tag}/${settings.roles.downloads}/index.html`;

test('every language has its ZIP, file, EPUB and PDF, each pair a file and a PDF, and there is one ZIP of all', () => {
  const expected = [
    ...tags.flatMap((tag) => ['zip', 'html', 'epub', 'pdf'].map((kind) => copyName(tag, kind))),
    ...['html', 'pdf'].map((kind) => copyName('ar-de', kind)),
    copyName('all', 'zip'),
    'SHA256SUMS',
  ];
  expect(readdirSync(downloads).sort()).toEqual(expected.sort());
});

test('SHA256SUMS holds for every file, as another program reckons it', () => {
  expect(execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: downloads, encoding: 'utf8' })).toBe(
    '',
  );
});

test('an archive holds one folder with index.html in it, names in order, and one date', () => {
  const archive = copyPath('uk', 'zip');
  const listing = execFileSync('unzip', ['-Z1', archive], { encoding: 'utf8' }).trim().split('\n');
  expect(new Set(listing.map((path) => path.split('/')[0]))).toEqual(new Set([copyName('uk')]));
  expect(listing).toContain(`${copyName('uk')}/index.html`);
  expect(listing).toEqual([...listing].sort());
  const dates = execFileSync('unzip', ['-ZT', archive], { encoding: 'utf8' }).match(/\b\d{8}\.\d{6}\b/g);
  expect(new Set(dates).size).toBe(1);
});

test.each(tags)('the page on downloads in %s links to every file with its size and checksum, with no script', (tag) => {
  const elements = elementsIn(pageIn(tag));
  const links = elements
    .flatMap((element) => attribute(element, 'href') ?? [])
    .filter((link) => link.startsWith('/downloads/'));
  expect(new Set(links.map((link) => basename(link)))).toEqual(new Set(readdirSync(downloads)));
  for (const link of links) expect(existsSync(join(dist, link.slice(1))), link).toBe(true);
  const codes = elements.filter(({ tagName }) => tagName === 'code').map((element) => textOf(element));
  const sums = readFileSync(join(downloads, 'SHA256SUMS'), 'utf8').trim().split('\n');
  expect(sums.filter((line) => !codes.includes(line))).toEqual([]);
});

const page = copy.path('content/docs', source, `${settings.roles.downloads}.mdx`);
const good = readFileSync(page, 'utf8');
const other = good.replace(/^description: .*$/m, 'description: Ein anderer Satz, damit die neuen Seiten andere sind.');

/** The browser cannot be unpacked below a file. */
const withoutBrowser = { TMPDIR: copy.path('package.json') };

test('without a browser a build fails and leaves the site and its copies as they were', async () => {
  writeFileSync(page, other);
  for (const { code, said } of [await copy.buildAll(withoutBrowser), await copy.buildDownloads(withoutBrowser)])
    expect([code, said]).toEqual([1, expect.stringContaining('npm run build -- --without-pdf goes on without')]);
  writeFileSync(page, good);
  expect(fingerprintsOf(copy.path('dist'))).toEqual(fingerprintsOf(dist));
}, 120_000);

test('copies are made of no other site than the one that was handed on', async () => {
  const handed = copy.path('.build/site.json');
  const { builds, ...rest } = JSON.parse(readFileSync(handed, 'utf8')) as { builds: string[] };
  writeFileSync(handed, JSON.stringify({ builds: ['0123456789abcdef'], ...rest }));
  // Whoever wants no PDF needs no browser to be told so.
  const { code, said } = await copy.buildDownloads(withoutBrowser, '--without-pdf');
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(new RegExp(`(?:${builds.join('|')}), and \\.build/site\\.json of 0123456789abcdef`)),
  ]);
  expect(fingerprintsOf(copy.path('dist'))).toEqual(fingerprintsOf(dist));
}, 300_000);

test('where no PDF is wanted, all other copies are the same, with no browser and west of Greenwich', async () => {
  const environment = { ...withoutBrowser, TZ: 'America/St_Johns' };
  const { code, said } = await copy.buildAll(environment, '--without-pdf');
  expect(code, said).toBe(0);
  expect(said).toContain('none of them a PDF');
  expect(said).not.toContain('There will be no PDF');
  const isOther = (name: string): boolean => !/\.pdf$|^SHA256SUMS$/.test(name);
  const made = fingerprintsOf(copy.path('dist/downloads'));
  const wanted = Object.entries(fingerprintsOf(downloads)).filter(([name]) => isOther(name));
  expect(Object.keys(made)).toEqual(['SHA256SUMS', ...wanted.map(([name]) => name)]);
  expect(made).toMatchObject(Object.fromEntries(wanted));
}, 240_000);
