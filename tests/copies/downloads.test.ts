import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fingerprintsOf } from '../setup/fingerprints.ts';
import { Project, publishedContent } from '../setup/project.ts';
import { attribute, elementsOf, textOf } from '../setup/html.ts';
import { dist } from '../setup/built-site.ts';
import { cleanEnvironment } from '../setup/project.ts';
import { languages } from '../setup/settings.ts';

/** Two copies of the project with the same built site, in other folders, time zones and locales. */
const copies = [Project.elsewhere('downloads', publishedContent), new Project('Nedlastinger نسخة')];
const [first, second] = copies as [Project, Project];
let said = '';

async function buildDownloads(copy: Project, environment: Record<string, string> = {}): Promise<string> {
  const { stderr } = await promisify(execFile)(process.execPath, ['scripts/build-downloads.ts'], {
    cwd: copy.root,
    env: { ...cleanEnvironment(), ...environment },
  });
  return stderr;
}

const folder = (copy: Project): string => copy.path('dist/downloads');

beforeAll(async () => {
  for (const copy of copies) cpSync(dist, copy.path('dist'), { recursive: true });
  said = await buildDownloads(first, { TZ: 'Pacific/Auckland', LANG: 'ar_EG.UTF-8' });
}, 300_000);
afterAll(() => {
  for (const copy of copies) copy.remove();
});

test('every language has its ZIP, one file, EPUB and PDF, and there is one ZIP of all', () => {
  const expected = [
    ...languages.flatMap(({ tag }) =>
      ['zip', 'html', 'epub', 'pdf'].map((kind) => `integration-policy-${tag}.${kind}`),
    ),
    'integration-policy-all.zip',
    'SHA256SUMS',
  ];
  expect(readdirSync(folder(first)).sort()).toEqual(expected.sort());
});

test('the command ends with what it made and how big it is, and leaves nothing half-made', () => {
  for (const name of readdirSync(folder(first)).filter((each) => each !== 'SHA256SUMS'))
    expect(said).toMatch(new RegExp(`${name}\\s+\\d+\\.\\d+ MB`));
  expect(readdirSync(first.path('.build'))).toEqual([]);
});

test('SHA256SUMS holds for every file, as another program reckons it', () => {
  expect(
    execFileSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: folder(first), encoding: 'utf8' }),
  ).toBe('');
});

test('an archive holds one folder with index.html in it, names in order, and one date', () => {
  const listing = execFileSync('unzip', ['-Z1', join(folder(first), 'integration-policy-uk.zip')], { encoding: 'utf8' })
    .trim()
    .split('\n');
  expect(new Set(listing.map((path) => path.split('/')[0]))).toEqual(new Set(['integration-policy-uk']));
  expect(listing).toContain('integration-policy-uk/index.html');
  expect(listing).toEqual([...listing].sort());
  const dates = execFileSync('unzip', ['-ZT', join(folder(first), 'integration-policy-uk.zip')], {
    encoding: 'utf8',
  }).match(/\b\d{8}\.\d{6}\b/g);
  expect(new Set(dates).size).toBe(1);
});

describe.each(languages)('the page on downloads in $name', ({ tag }) => {
  const page = (): string => readFileSync(first.path('dist', tag, 'downloads/index.html'), 'utf8');

  test('links to every file with its size and checksum, with no script', () => {
    const elements = elementsOf(page());
    const links = elements
      .flatMap((element) => attribute(element, 'href') ?? [])
      .filter((link) => link.startsWith('/downloads/'));
    expect(new Set(links.map((link) => basename(link)))).toEqual(new Set(readdirSync(folder(first))));
    for (const link of links) expect(existsSync(first.path('dist', link.slice(1))), link).toBe(true);
    const codes = elements.filter(({ tagName }) => tagName === 'code').map((element) => textOf(element));
    const sums = readFileSync(join(folder(first), 'SHA256SUMS'), 'utf8')
      .trim()
      .split('\n');
    expect(sums.filter((line) => !codes.includes(line))).toEqual([]);
  });
});

test('without a browser there is no PDF and no link to one, and the command says so; all else is equal to the byte, wherever it is made', async () => {
  // The browser cannot be unpacked below a file.
  const without = await buildDownloads(second, { TMPDIR: second.path('package.json'), TZ: 'America/St_Johns' });
  expect(without).toContain('There will be no PDF');
  expect(readdirSync(folder(second)).filter((name) => name.endsWith('.pdf'))).toEqual([]);
  expect(readFileSync(second.path('dist/en/downloads/index.html'), 'utf8')).not.toContain('.pdf"');
  // The page about downloads is another one, and with it the name of the build, which each page and the worker's lists carry.
  const concerned = /\.pdf$|SHA256SUMS$|\/downloads\/index\.html$|^sw(-update)?\.js$|\/files\.json$/;
  const others = (copy: Project): [string, string][] =>
    Object.entries(fingerprintsOf(copy.path('dist'), (html) => html.replace(/ data-build="\w+"/, ''))).filter(
      ([path]) => !concerned.test(path),
    );
  expect(others(second)).toEqual(others(first));
}, 300_000);
