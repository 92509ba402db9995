import { execFile, execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { extendAddresses } from '../../scripts/change-content.ts';
import { runCheck } from '../../scripts/run-check.ts';
import { checkHere } from '../setup/check-here.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { fixturesFolder, page } from './fixtures.ts';

const command = join(import.meta.dirname, '../../scripts/check.ts');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The small site of the fixtures in a folder of its own, with other words in some files. */
function project(changes: Readonly<Record<string, string>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'check-'));
  folders.push(root);
  cpSync(join(fixturesFolder, 'clean'), root, { recursive: true });
  for (const [name, text] of Object.entries(changes)) writeFileSync(join(root, 'content', name), text);
  return root;
}

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** What comes of the command, without a process of its own. */
async function check(root: string, ...args: string[]): Promise<Outcome> {
  const [shown, said]: [string[], string[]] = [[], []];
  const code = await runCheck(
    root,
    args,
    {
      print: (text) => void shown.push(`${text}\n`),
      complain: (text) => void said.push(`${text}\n`),
    },
    checkHere,
  );
  return { code, stdout: shown.join(''), stderr: said.join('') };
}

/** What comes of the command as people type it. */
function type(root: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd: root }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

const broken = { 'docs/en/objectives.md': page('See [b](gone.md).') };
const unused = {
  'docs/en/glossary/esco.md': page('Words.', 'term: skills list\nconcept:\n  kind: tool\n  source: cedefop-47254\n'),
};

describe('npm run check', () => {
  test('ends with 0, and nothing on standard output, when there is nothing to find', async () => {
    const { code, stdout, stderr } = await type(project());
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(stderr).toMatch(/^check: No findings in 21 files, \d+\.\d s\n$/);
  });

  test('ends with 1 when there is an error, and shows it', async () => {
    const { code, stdout } = await check(project(broken));
    expect(code).toBe(1);
    const [first, ...lines] = stdout.split('\n');
    expect(first).toMatch(/^content\/docs\/en\/objectives\.md:7:5 {2}error {2}broken-link {2}./);
    expect(lines).toEqual(['  See [b](gone.md).', '      ^', expect.stringMatching(/^ {2}./), '']);
  });

  test('ends with 0 when there are only warnings, and with 1 when asked to be strict', async () => {
    const root = project(unused);
    expect(await check(root)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('warning  unused-concept') as string,
    });
    expect((await check(root, '--strict')).code).toBe(1);
  });

  test('tells of all findings at once, sorted by place', async () => {
    const { stdout } = await check(
      project({ ...broken, ...unused, 'i18n/nb.json': '{,}', 'docs/en/bodies.md': 'Words.' }),
      '--format',
      'json',
    );
    expect((JSON.parse(stdout) as Finding[]).map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'content/docs/en/bodies.md front-matter',
      'content/docs/en/glossary/esco.md unused-concept',
      'content/docs/en/objectives.md duplicate-words',
      'content/docs/en/objectives.md duplicate-words',
      'content/docs/en/objectives.md broken-link',
      'content/i18n/nb.json json-syntax',
    ]);
  });

  test('as JSON prints an array, and nothing else, to standard output', async () => {
    const clean = await check(project(), '--format', 'json');
    expect(clean.stdout).toBe('[]\n');
    expect(clean.stderr).not.toBe('');
    const { code, stdout } = await type(project(broken), '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual([
      {
        file: 'content/docs/en/objectives.md',
        line: 7,
        column: 5,
        severity: 'error',
        rule: 'broken-link',
        message: '“gone.md” leads to no page',
        fix: expect.any(String) as string,
      },
    ]);
  });

  test('for GitHub prints annotations, and writes all of them into the summary of the job', async () => {
    const root = project(broken);
    vi.stubEnv('GITHUB_STEP_SUMMARY', join(root, 'summary.md'));
    const { code, stdout } = await check(root, '--format=github');
    vi.unstubAllEnvs();
    expect(readFileSync(join(root, 'summary.md'), 'utf8')).toContain('content/docs/en/objectives.md:7:5 broken-link');
    expect(code).toBe(1);
    const place = 'file=content/docs/en/objectives.md,line=7,col=5,title=broken-link';
    expect(stdout.startsWith(`::error ${place}::“gone.md” leads to no page%0A`), stdout).toBe(true);
    expect(stdout).toMatch(/%0A[^\n]+\n$/);
    expect(stdout.match(/\n/g)).toHaveLength(1);
  });

  test.each([[['--format', 'xml']], [['--frob']], [['--format']]])(
    'ends with 2 and tells how it is used when it is given %j',
    async (args) => {
      const { code, stdout, stderr } = await check(fixturesFolder, ...args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('Usage: npm run check');
    },
  );

  test('tells of the files and folders that it is given alone, and ends by them', async () => {
    const root = project({ ...broken, ...unused });
    const files = async (...args: string[]): Promise<unknown> => {
      const { code, stdout } = await check(root, ...args, '--format=json');
      return { code, files: code === 2 ? [] : (JSON.parse(stdout) as Finding[]).map(({ file }) => file) };
    };
    const [objectives, esco] = ['content/docs/en/objectives.md', 'content/docs/en/glossary/esco.md'];
    expect(await files(objectives)).toMatchObject({ code: 1 });
    expect(await files('content/docs/en/glossary')).toEqual({ code: 0, files: [esco] });
    expect(await files('content/docs/nb', `./${esco}`)).toEqual({ code: 0, files: [esco] });
    expect((await check(root, 'content/gone.md')).stderr).toContain('There is no file “content/gone.md” in content/');
  });

  test('ends with 2 where there is no content', async () => {
    const root = project();
    rmSync(join(root, 'content'), { recursive: true });
    const { code, stdout, stderr } = await check(root);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('The check itself failed');
  });

  test.each([
    ['languages.json', '[,]', 'json-syntax'],
    ['site.yaml', 'id: [', 'yaml-syntax'],
  ])('tells where %s does not parse, though all else depends on it', async (file, text, rule) => {
    const { code, stdout } = await check(project({ [file]: text }), '--format', 'json');
    const findings = (JSON.parse(stdout) as Finding[]).map((each) => `${each.file} ${each.rule}`);
    expect({ code, findings }).toEqual({ code: 1, findings: [`content/${file} ${rule}`] });
  });

  test('does not follow a link out of the content', async () => {
    const root = project();
    symlinkSync('/etc', join(root, 'content/docs/en/etc'));
    symlinkSync('/dev/zero', join(root, 'content/docs/en/zero.md'));
    const { stdout } = await check(root, '--format', 'json');
    const findings = JSON.parse(stdout) as Finding[];
    expect(findings.filter(({ rule }) => rule === 'irregular-file').map(({ file }) => file)).toEqual([
      'content/docs/en/etc',
      'content/docs/en/zero.md',
    ]);
  });
});

describe('a day of change that git knows better', () => {
  function commit(root: string, day: string): void {
    const env = {
      ...process.env,
      GIT_COMMITTER_DATE: `${day}T12:00:00Z`,
      GIT_AUTHOR_DATE: `${day}T12:00:00Z`,
      GIT_CONFIG_GLOBAL: '/dev/null',
    };
    const git = (...args: string[]): void =>
      void execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: root, env });
    git('init', '--quiet');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Words');
  }

  test('is a warning', async () => {
    const root = project();
    commit(root, '2026-11-24');
    appendFileSync(join(root, 'content/docs/en/glossary/imdi.md'), '\nMore.\n');
    extendAddresses(root);
    commit(root, '2026-11-26');
    const { code, stdout } = await check(root, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([
      {
        file: 'content/docs/en/glossary/imdi.md',
        line: 4,
        rule: 'date-behind-git',
        severity: 'warning',
        fix: 'Write: updated: 2026-11-26',
      },
    ]);
  });

  test('is not looked for where only the end of the history is there', async () => {
    const root = project();
    commit(root, '2026-11-26');
    appendFileSync(join(root, 'content/docs/en/glossary/imdi.md'), '\nMore.\n');
    commit(root, '2026-11-27');
    const shallow = mkdtempSync(join(tmpdir(), 'check-'));
    folders.push(shallow);
    execFileSync('git', ['clone', '--quiet', '--depth=1', `file://${root}`, shallow]);
    expect((await check(shallow, '--format', 'json')).stdout).toBe('[]\n');
  });

  test('is not looked for in a file that is not committed', async () => {
    const root = project();
    commit(root, '2026-11-24');
    writeFileSync(join(root, 'content/docs/en/objectives.md'), page('Words.'));
    extendAddresses(root);
    expect((await check(root, '--format', 'json')).stdout).toBe('[]\n');
  });
});
