import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { runNew } from '../../scripts/run-new.ts';
import { readSettings } from '../../src/build/settings.ts';
import { readContentFiles } from '../../src/content/content-files.ts';
import { findingsIn, fixturesFolder } from '../rules/fixtures.ts';
import { root as project } from '../setup/project.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The small site of the fixtures in a folder of its own. */
function copy(isComplete = false): string {
  const folder = mkdtempSync(join(tmpdir(), 'new-'));
  folders.push(folder);
  cpSync(join(fixturesFolder, 'clean'), folder, { recursive: true });
  if (isComplete) {
    const list = join(folder, 'content/languages.json');
    writeFileSync(list, readFileSync(list, 'utf8').replace(', "complete": false', ''));
  }
  return folder;
}

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** What comes of the command, without a process of its own. */
async function create(folder: string, ...args: string[]): Promise<Outcome> {
  const [shown, said]: [string[], string[]] = [[], []];
  const code = await runNew(folder, await readSettings(folder), args, {
    print: (text) => void shown.push(`${text}\n`),
    complain: (text) => void said.push(`${text}\n`),
  });
  return { code, stdout: shown.join(''), stderr: said.join('') };
}

/** What comes of the command as people type it. */
function type(folder: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [join(project, 'scripts/new.ts'), ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

/** The languages that all content of the small site is translated into, and the one that it is translated from. */
const everyLanguage = ['en', 'nb'];

describe('npm run new', () => {
  test.each([
    ['page', 'schools', 'schools'],
    ['page', 'measures/language-at-work', 'measures/language-at-work'],
    ['concept', 'apprenticeship', 'glossary/apprenticeship'],
    ['year', '2025', 'implementation/2025'],
  ])('%s %s lays out a file in every language, and the check says what to write', async (kind, name, slug) => {
    const folder = copy(true);
    const { code, stdout } = await create(folder, kind, name);
    expect(code).toBe(0);
    for (const tag of everyLanguage) {
      const path = `content/docs/${tag}/${slug}.md`;
      expect(stdout).toContain(path);
      expect(readFileSync(join(folder, path), 'utf8')).toMatch(
        /^---\ntitle: .*\ndescription: …\nupdated: \d{4}-\d\d-\d\d\n/,
      );
    }
    const found = findingsIn(readContentFiles(folder), { today: '2999-01-01' });
    const broken = found.filter(({ file }) => file.endsWith(`${slug}.md`)).map(({ rule }) => rule);
    expect(broken).toContain('unwritten-words');
    expect(
      broken.filter(
        (rule) =>
          !['unwritten-words', 'invalid-value', 'unused-concept', 'unrecorded-translation', 'left-in-english'].includes(
            rule,
          ),
      ),
    ).toEqual([]);
  });

  test('change lays out a note in every language, and the check says what to write', async () => {
    const folder = copy(true);
    const { code, stdout } = await type(folder, 'change', 'clearer-words');
    expect(code).toBe(0);
    const [path = ''] = /content\/changes\/\d{4}-\d\d-\d\d-clearer-words\.yaml/.exec(stdout) ?? [];
    const text = readFileSync(join(folder, path), 'utf8');
    for (const tag of everyLanguage) expect(text).toContain(`  ${tag}:\n    title: …\n    what: …\n    why: …\n`);
    const broken = findingsIn(readContentFiles(folder)).filter(({ file }) => file === path);
    expect(broken.some(({ rule }) => rule === 'unwritten-change')).toBe(true);
  });

  test('year puts the year into the order of the pages', async () => {
    const folder = copy();
    await create(folder, 'year', '2025');
    expect(readFileSync(join(folder, 'content/site.yaml'), 'utf8')).toBe(
      readFileSync(join(fixturesFolder, 'clean/content/site.yaml'), 'utf8').replace(
        'implementation/2024]',
        'implementation/2024, implementation/2025]',
      ),
    );
  });

  test('locale adds a language with what is known of it, and interface words with its plural forms', async () => {
    const folder = copy();
    mkdirSync(join(folder, '.github'));
    writeFileSync(join(folder, '.github/CODEOWNERS'), '# /package-lock.json @account\n');
    expect((await create(folder, 'locale', 'fa')).code).toBe(0);
    expect(readFileSync(join(folder, '.github/CODEOWNERS'), 'utf8')).toBe(
      '# /package-lock.json @account\n\n# فارسی\n# /content/docs/fa/ @account\n# /content/*/fa.* @account\n',
    );
    const listed = JSON.parse(readFileSync(join(folder, 'content/languages.json'), 'utf8')) as unknown[];
    expect(listed.at(-1)).toEqual({ tag: 'fa', name: 'فارسی', direction: 'rtl', complete: false });
    expect(JSON.parse(readFileSync(join(folder, 'content/i18n/fa.json'), 'utf8'))).toMatchObject({
      'site.title': 'White Paper 17',
    });
    expect(findingsIn(readContentFiles(folder))).toEqual([]);
  });

  test('year 2025 is called as the last year is, and stands among the years of the record', async () => {
    const folder = copy(true);
    const { stdout } = await create(folder, 'year', '2025', '--alone');
    expect(stdout).toMatch(/^Read again, .* of the years that the record tells of, .*“implementation\/2024” first\.$/m);
    const page = readFileSync(join(folder, 'content/docs/en/implementation/2025.md'), 'utf8');
    expect(page).toContain('title: What was done in 2025\n');
    expect(readFileSync(join(folder, 'content/record.yaml'), 'utf8')).toContain('years: [2024, 2025]\n');
    expect(readContentFiles(folder).some(({ path }) => path.endsWith('nb/implementation/2025.md'))).toBe(false);
  });

  test('what is unwritten of a concept is told at once, its source too', async () => {
    const folder = copy();
    await create(folder, 'concept', 'apprenticeship');
    const found = findingsIn(readContentFiles(folder), { today: '2999-01-01' });
    const told = found.filter(({ rule }) => rule === 'unwritten-words').map(({ message }) => message);
    expect(told.map((message) => /“(.+)”/.exec(message)?.[1])).toEqual([
      'title',
      'description',
      'term',
      'concept.source',
      undefined,
    ]);
    expect(found.filter(({ severity, rule }) => severity === 'error' && rule !== 'unwritten-words')).toEqual([]);
  });

  test('writes nothing in a language that the site does not have', async () => {
    const folder = copy();
    writeFileSync(join(folder, 'content/languages.json'), '[{ "tag": "nb", "name": "Norsk", "direction": "ltr" }]\n');
    const { code, stderr } = await type(folder, 'page', 'schools');
    expect(code).toBe(2);
    expect(stderr).toContain('content/site.yaml says “source: en”, and content/languages.json lists nb.');
    expect(existsSync(join(folder, 'content/docs/en/schools.md'))).toBe(false);
  });

  test('ends with 2 and tells how it is used where it is told nothing', async () => {
    const { code, stdout, stderr } = await type(copy());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('Usage: npm run new -- page <slug>');
  });

  test.each([
    [['page', 'Bad Name'], '“Bad Name” is no address'],
    [['page', 'background'], '“background” is there already: content/docs/en/background.md'],
    [['page', 'measures'], '“measures” is there already: content/docs/en/measures/index.md'],
    [['page', 'search'], 'The site itself makes a page “search”'],
    [['page', 'print/all'], 'The site itself makes a page “print”'],
    [['page', 'schools/aux'], 'Windows keeps the name “aux” for a device'],
    [['page', 'nb/schools'], '“nb” is a language, and a page is laid out in all of them'],
    [['page', 'schools/index'], '“index” stands for the folder itself. Write its name: schools'],
    [['year', '24'], '“24” is no year'],
    [['change', 'Bad Name'], '“Bad Name” is no name'],
    [['locale', 'en'], '“en” is a language of this site already'],
    [['locale', 'x y'], '“x y” is no language tag'],
    [['locale', 'qqq'], 'Add --name'],
    [['thing', 'a'], 'nothing new of the kind “thing”'],
    [['page'], 'Say what is new'],
  ])('%j is refused, and nothing is written', async (args, words) => {
    const folder = copy();
    const before = readContentFiles(folder).map(({ path }) => path);
    const { code, stderr } = await create(folder, ...args);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(readContentFiles(folder).map(({ path }) => path)).toEqual(before);
  });
});
