import { appendFile } from 'node:fs/promises';
import { readSettings } from '../src/build/settings.ts';
import type { Finding } from '../src/rules/finding.ts';
import { annotations, summary, type PullRequest } from '../src/rules/github-report.ts';
import { git } from './git.ts';

/**
 * Puts findings into the summary of a job of GitHub Actions, and gives its annotations.
 * @param counted how many findings there are, in words
 */
export async function tellWorkflow(root: string, findings: readonly Finding[], counted: string): Promise<string> {
  const request = await pullRequest(root);
  const summaryFile = process.env['GITHUB_STEP_SUMMARY'];
  if (summaryFile) await appendFile(summaryFile, summary(findings, counted, request));
  return annotations(findings, request);
}

/** What GitHub Actions says of the pull request that a job is for, as far as it can be known. */
async function pullRequest(root: string): Promise<PullRequest> {
  const base = process.env['GITHUB_BASE_REF'];
  const names = base
    ? await git(root, 'diff', '--relative', '--name-only', '-z', `origin/${base}...HEAD`, '--').catch(() => '')
    : '';
  const { settings } = await readSettings(root).catch(() => ({ settings: { source: 'und' } }));
  return { changed: new Set(names.split('\0')), sourceLanguage: settings.source };
}
