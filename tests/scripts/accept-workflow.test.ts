import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { cleanEnvironment, Project, root, smallContent } from '../setup/project.ts';

interface Step {
  id?: string;
  run?: string;
}

const { env, jobs } = parse(readFileSync(join(root, '.github/workflows/accept.yml'), 'utf8')) as {
  env: { MOVED: string };
  jobs: Record<'record' | 'put', { steps: Step[] }>;
};
const moved = env.MOVED;
/** What a step runs, by its id, or from the last on. */
const scriptOf = (job: 'record' | 'put', id: string | number): string =>
  (typeof id === 'number' ? jobs[job].steps.at(id) : jobs[job].steps.find((step) => step.id === id))?.run ?? '';

const main = Project.elsewhere('accept', smallContent);
const branch = main.path('of a stranger');
const bin = main.path('bin');
const page = 'content/docs/uk/plan/ziele.md';

function git(folder: string, ...words: string[]): string {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@localhost'];
  return execFileSync('git', [...who, ...words], { cwd: folder, encoding: 'utf8' }).trim();
}

/** What GitHub says of the pull request while a step runs: its newest commit, when something was last pushed. */
const request = { head: '', pushed: '', repository: 'of/us', ref: 'theirs' };

/** Runs a step as GitHub does, with a `gh` that says of the pull request what we want it to, and posts nothing. */
function run(folder: string, script: string, environment: Record<string, string>): void {
  // What is asked of GitHub comes from the folder of the branch.
  const config = main.path('gitconfig');
  writeFileSync(config, `[url "file://${branch}"]\n  insteadOf = https://x-access-token:none@github.com/of/us\n`);
  execFileSync('bash', ['-e', '-c', script], {
    cwd: folder,
    env: {
      ...cleanEnvironment(),
      GIT_CONFIG_GLOBAL: config,
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      GH_TOKEN: 'none',
      GH_REPO: 'of/us',
      NUMBER: '1',
      MOVED: moved,
      HEAD_NOW: request.head,
      REQUEST: Object.values(request).join('\n'),
      GITHUB_OUTPUT: main.path('outputs'),
      GITHUB_STEP_SUMMARY: main.path('summary'),
      ...environment,
    },
    stdio: 'pipe',
  });
}

beforeAll(() => {
  mkdirSync(bin);
  writeFileSync(
    join(bin, 'gh'),
    `#!/bin/sh
case "$*" in
  *permission*) echo write ;;
  *files*) echo '${page}' ;;
  *'--jq .head.sha') echo "$HEAD_NOW" ;;
  api*) echo "$REQUEST" ;;
esac
`,
  );
  chmodSync(join(bin, 'gh'), 0o755);
  writeFileSync(
    main.path('.gitignore'),
    'node_modules\nbin\nof a stranger\ngitconfig\noutputs\nsummary\n*.txt\n.build\n',
  );
  git(main.root, 'init', '--quiet', '--initial-branch', 'main');
  git(main.root, 'add', '--all');
  git(main.root, 'commit', '--quiet', '--message', 'main');
  git(main.root, 'clone', '--quiet', main.root, branch);
  git(branch, 'config', 'uploadpack.allowAnySHA1InWant', 'true');
  git(branch, 'config', 'uploadpack.allowFilter', 'true');
});
afterAll(() => main.remove());

test('what is pushed while it runs is not recorded', () => {
  request.head = '3c4d';
  writeFileSync(main.path('outputs'), '');
  run(main.root, scriptOf('record', 'accept'), { HEAD: git(branch, 'rev-parse', 'HEAD'), HOW: '' });
  expect(readFileSync(main.path('outputs'), 'utf8')).toBe(`told=${moved}\n`);
});

test('the comment records a translation, runs no code of its branch, and what it made fits the branch', () => {
  const text = readFileSync(join(branch, page), 'utf8');
  writeFileSync(join(branch, page), text.replace(/^translation:\n(?: .*\n)*/m, ''));
  // What a stranger may try: commands of their own, and a link that leads out of the folder.
  writeFileSync(join(branch, 'package.json'), '{ "scripts": { "translations": "touch ../taken" } }');
  cpSync(join(branch, 'scripts/check.ts'), join(branch, 'scripts/translations.ts'));
  symlinkSync('/etc/passwd', join(branch, 'content/docs/uk/wer.md.txt'));
  git(branch, 'add', '--all', '--force', 'content', 'package.json', 'scripts');
  git(branch, 'commit', '--quiet', '--message', 'theirs');
  const head = git(branch, 'rev-parse', 'HEAD');
  request.head = head;
  writeFileSync(main.path('outputs'), '');
  run(main.root, scriptOf('record', 'accept'), { HEAD: head, HOW: '' });

  const outputs = readFileSync(main.path('outputs'), 'utf8');
  expect(outputs).toContain(`${page}: recorded`);
  const [, patch = ''] = /^patch=(.+)$/m.exec(outputs) ?? [];
  expect(patch).not.toBe('');
  rmSync(join(branch, 'content/docs/uk/wer.md.txt'));
  git(branch, 'checkout', '--quiet', '-B', 'theirs');
  const apply = scriptOf('put', -2).replace(/git push .*/, '');
  run(branch, apply, { PATCH: patch, BRANCH: 'theirs' });
  expect(git(branch, 'show', '--stat=200', '--format=%s', 'HEAD')).toMatch(
    /^Record from which English[\s\S]*ziele\.md/,
  );
  expect(readFileSync(join(branch, page), 'utf8')).toMatch(/^translation:\n {2}state: machine\n/m);
});

test.each([
  ['a second before the comment', '2026-11-20T10:00:04Z', 'of/us', 'head=1a2b\nbranch=theirs\n'],
  ['to another repository before it', '2026-11-20T10:00:04Z', 'of/them', 'head=1a2b\n'],
  ['in the second of the comment', '2026-11-20T10:00:05Z', 'of/us', `told=${moved}\n`],
  ['after it', '2026-11-20T10:01:00Z', 'of/them', `told=${moved}\n`],
  ['nobody knows when, for the repository is gone', '', '', `told=${moved}\n`],
])('what was pushed %s: the comment is about what its writer saw', (_when, pushed, repository, words) => {
  Object.assign(request, { head: '1a2b', pushed, repository });
  writeFileSync(main.path('outputs'), '');
  run(main.root, scriptOf('record', 'request'), { ACTOR: 'us', COMMENT: '/accept', AT: '2026-11-20T10:00:05Z' });
  expect(readFileSync(main.path('outputs'), 'utf8')).toBe(`how=\n${words}`);
});

test.each([
  ['ours', 'theirs', 'It is in this branch now'],
  ['another repository’s', '', 'git apply'],
])('where the branch is %s, the answer says so, and no words of a page end its block', (_what, name, words) => {
  const patch = gzipSync('+ a line\n+````\n+ @everybody\n').toString('base64');
  run(main.root, scriptOf('put', -1), { PATCH: patch, BRANCH: name, TOLD: '1 file\n```\n@everybody' });
  const answer = readFileSync(main.path('words.md'), 'utf8');
  expect(answer).toContain(words);
  const fences = answer.split('\n').filter((line) => line.startsWith('`````'));
  expect(fences).toEqual(name === '' ? ['`````', '`````', '`````diff', '`````'] : ['`````', '`````']);
});

test('nothing is said of a patch where none was made', () => {
  run(main.root, scriptOf('put', -1), { PATCH: '', BRANCH: '', TOLD: 'The translation has not changed.' });
  expect(readFileSync(main.path('words.md'), 'utf8')).toBe('````\nThe translation has not changed.\n````\n');
});
