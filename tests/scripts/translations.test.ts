import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { extendAddresses } from '../../scripts/change-content.ts';
import { acceptTranslations } from '../../scripts/accept-translations.ts';
import { showTranslations } from '../../scripts/show-translations.ts';
import { fixturesFolder } from '../rules/fixtures.ts';
import { checkHere } from '../setup/check-here.ts';
import { root as project } from '../setup/project.ts';

const folders: string[] = [];
const english = 'content/docs/en/countries.md';
const own = 'content/docs/nb/countries.md';

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The small site of the fixtures in a folder of its own. */
function copy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'translations-'));
  folders.push(folder);
  cpSync(join(fixturesFolder, 'clean'), folder, { recursive: true });
  return folder;
}

function commit(folder: string): void {
  const git = (...args: string[]): void =>
    void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Words');
}

function edit(folder: string, file: string, part: string, by: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(part);
  writeFileSync(path, text.replace(part, by));
}

/** What the command shows. */
async function show(folder: string, ...wanted: string[]): Promise<string> {
  const told: string[] = [];
  await showTranslations(folder, wanted, (text) => void told.push(text));
  return told.join('\n');
}

/** What comes of an acceptance: the exit code, and all that was said. */
async function accept(
  folder: string,
  given: string[],
  how: { unchanged?: Record<string, string>; reviewed?: boolean } = {},
): Promise<{ code: number; said: string; why: string }> {
  const said: string[] = [];
  const why: string[] = [];
  const told = { print: (text: string) => void said.push(text), complain: (text: string) => void why.push(text) };
  const today = '2026-11-25';
  const code = await acceptTranslations(
    folder,
    given,
    { today, unchanged: {}, reviewed: false, ...how },
    told,
    checkHere,
  );
  return { code, said: said.join('\n'), why: why.join('\n') };
}

const command = join(project, 'scripts/translations.ts');

const sentence = ['Some 1,200 people applied.', 'Some 1,200 people applied, most of them in 2024.'] as const;

describe('npm run translations', () => {
  test('shows what is missing, and nothing of what is current', async () => {
    const told = await show(copy(), 'nb');
    expect(told).toContain(
      'content/docs/nb/background.md\n  missing: there is no translation of content/docs/en/background.md',
    );
    expect(told).not.toContain('countries');
    expect(told).toMatch(/nb +1 current \(0 reviewed\), 0 behind, \d+ missing; \d+ words to do$/);
    // Words of the interface count too.
    expect(told).toMatch(/content\/i18n\/nb\.json\n( {2}missing: "[\w.-]+": ".+"\n)+/);
    expect(told).toMatch(/\nnb +\d+ of \d+ texts of the interface are not translated\n/);
  });

  test('shows the English then and now of a section that is behind, and what to do', async () => {
    const folder = copy();
    commit(folder);
    edit(folder, english, ...sentence);
    const told = await show(folder, 'nb');
    expect(told).toContain(`${own}:13  which-countries\n  behind: the English has changed, ${english}:9\n`);
    expect(told).toContain('Some 1,200 people applied{+, most of them in 2024+}. See');
    expect(told).toContain(`Update the words, then run: npm run translations -- accept ${own}`);
    expect(told).toContain('1 behind');
  });

  test('shows the English of now where git does not know how it was: no history, or a shallow one', async () => {
    const folder = copy();
    edit(folder, english, ...sentence);
    expect(await show(folder, 'nb')).toContain('git does not know it here. Now:\n  | ## Which countries');
    commit(folder);
    const shallow = mkdtempSync(join(tmpdir(), 'translations-'));
    folders.push(shallow);
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${folder}`, shallow]);
    expect(await show(shallow, 'nb')).toContain('git does not know it here. Now:\n  | ## Which countries');
  });

  test('counts a page of which nobody said what it was made from as neither current nor behind', async () => {
    const folder = copy();
    writeFileSync(join(folder, own), readFileSync(join(folder, own), 'utf8').replace(/translation:\n( .*\n)*/, ''));
    expect(await show(folder, 'nb')).toMatch(/nb +0 current \(0 reviewed\), 0 behind, 1 unrecorded, \d+ missing/);
  });

  test('shows interface words and notes on changes whose English has changed since they were recorded', async () => {
    const folder = copy();
    await accept(folder, ['content/i18n', 'content/changes']);
    edit(folder, 'content/i18n/en.json', 'White Paper 17', 'White Paper no. 17');
    const told = await show(folder, 'nb');
    expect(told).toContain(
      'content/i18n/nb.json:2  site.title\n  behind: the English has changed, content/i18n/en.json:2\n' +
        '  | White Paper no. 17',
    );
    expect(told).toMatch(/words to do; 1 interface words or notes behind$/);
  });

  test('shows events and outcomes that have no words in a language', async () => {
    const folder = copy();
    cpSync(join(fixturesFolder, 'missing-value'), folder, { recursive: true });
    const told = await show(folder, 'nb');
    const measure = 'measures/vet-taster.md';
    expect(told).toContain(
      `content/docs/nb/${measure}:5  outcome.later\n  missing: it has no words yet, content/docs/en/${measure}:11\n` +
        '  | Two more countries count.\n  Add “later: …” under “outcome:”, then run: npm run translations -- accept',
    );
    expect(told).toMatch(/\nnb +1 events or outcomes have no words\n/);
  });

  test('ends without a word when nobody reads on', async () => {
    const child = spawn(process.execPath, [command], { cwd: copy(), stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let said = '';
    child.stderr.on('data', (data: Buffer) => {
      said += data.toString();
    });
    const [code] = (await once(child, 'close')) as [number];
    expect({ code, said }).toEqual({ code: 0, said: '' });
  });
});

describe('npm run translations -- accept', () => {
  test('refuses a section whose English changed alone, and writes nothing', async () => {
    const folder = copy();
    edit(folder, english, ...sentence);
    const before = readFileSync(join(folder, own), 'utf8');
    const { code, why } = await accept(folder, [own]);
    expect(code).toBe(1);
    expect(why).toContain(
      `which-countries: the English has changed (${english}:9), the translation (line 13) has not.`,
    );
    expect(readFileSync(join(folder, own), 'utf8')).toBe(before);
  });

  test('accepts nothing, and tells of no work, where a merge conflict is not resolved in either language', async () => {
    for (const path of [own, english]) {
      const folder = copy();
      const last = readFileSync(join(folder, path), 'utf8').trimEnd().split('\n').at(-1) ?? '';
      edit(folder, path, last, `<<<<<<< HEAD\n${last} One.\n=======\n${last} Two.\n>>>>>>> theirs`);
      const before = readFileSync(join(folder, own), 'utf8');
      expect((await accept(folder, [own])).why).toBe(
        `${path}: a merge conflict is not resolved in it. Run npm run check\n\nNothing was written.`,
      );
      expect(readFileSync(join(folder, own), 'utf8')).toBe(before);
      expect(await show(folder, 'nb')).not.toMatch(/countries\.md:\d/);
    }
  });

  test('takes a reason, and keeps it', async () => {
    const folder = copy();
    edit(folder, english, ...sentence);
    const unchanged = { 'which-countries': 'the year stands in the table' };
    expect((await accept(folder, [own], { unchanged })).code).toBe(0);
    expect(readFileSync(join(folder, own), 'utf8')).toContain("unchanged: 'the year stands in the table'");
    expect(await show(folder, 'nb')).not.toContain('behind:');
  });

  test('takes folders, leaves alone what is recorded already, and tells what the check says then', async () => {
    const folder = copy();
    expect((await accept(folder, ['content/docs'])).said).toBe(
      '0 of 1 file written; the others were recorded already\ncheck: No findings in 1 file',
    );
    edit(folder, own, 'Rundt 1 200', 'Om lag 1 300');
    const { code, said } = await accept(folder, ['content/docs/nb']);
    expect(code).toBe(0);
    expect(said).toMatch(new RegExp(`^${own}: recorded\n1 of 1 file written\n\n${own}:.* error +figure-parity`));
    expect(said).toMatch(/\ncheck: 1 error in 1 file$/);
  });

  test('puts new headings on the list of addresses, where there is one', async () => {
    const folder = copy();
    const list = (): string => readFileSync(join(folder, 'content/addresses.txt'), 'utf8');
    await accept(folder, [own]);
    expect(list).toThrow();
    extendAddresses(folder);
    writeFileSync(join(folder, english), `${readFileSync(join(folder, english), 'utf8')}\n## One more\n\nWords.\n`);
    expect((await accept(folder, [own])).said).toContain('content/addresses.txt: 1 line added');
    expect(list()).toMatch(/^\/\*\/countries\/#one-more$/m);
  });

  test('skips what a wildcard takes in of the English', async () => {
    const { code, said } = await accept(copy(), [english, own]);
    expect(code).toBe(0);
    expect(said).toContain(`${english}: skipped, since translations are made from the English\n0 of 1 file written`);
  });

  test('records interface words that have changed with the English, and tells of those that have not', async () => {
    const folder = copy();
    await accept(folder, ['content/i18n/nb.json', 'content/changes']);
    edit(folder, 'content/i18n/en.json', 'White Paper 17', 'White Paper no. 17');
    const records = (): string => readFileSync(join(folder, 'content/recorded/nb.yaml'), 'utf8');
    const before = records();
    expect((await accept(folder, ['content/i18n/nb.json'])).said).toContain('they have not: site.title');
    expect(records()).toBe(before);
    const reason = { 'site.title': 'it is called so' };
    expect((await accept(folder, ['content/i18n/nb.json'], { unchanged: reason })).said).toContain('nb.yaml: recorded');
    expect(records()).toMatch(/site\.title: \{ of: \w+, text: \w+, unchanged: 'it is called so' \}/);
    expect(await show(folder, 'nb')).not.toContain('site.title');
  });

  test('tells of a file that is not there', async () => {
    const { code, why } = await accept(copy(), ['content/docs/nb/gone.md']);
    expect(code).toBe(1);
    expect(why).toContain('content/docs/nb/gone.md: there is no translation here');
  });

  test.each([
    [['accept'], 'accept needs a file'],
    [['accept', own, '--unchanged', 'why'], 'Write --unchanged why='],
    [['xx'], '“xx” is no language'],
  ])('ends with 2 and tells what is wrong with %j', (args, words) => {
    const { status, stderr } = spawnSync(process.execPath, [command, ...args], { cwd: copy(), encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain(words);
  });
});
