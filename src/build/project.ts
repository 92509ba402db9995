import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pagePolicy } from '../server/security-policy.ts';

/** What a project says of itself beside its content. */
export interface Project {
  /** Address of the project's repository, without a slash at its end; empty while it has none. */
  repository: string;
  version: string;
  /** The site's content security policy, as a page may carry it itself. */
  contentSecurityPolicy: string;
}

/** Reads `package.json` and `public/_headers`. */
export async function readProject(root: string): Promise<Project> {
  const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');
  const { repository, version } = JSON.parse(await read('package.json')) as { repository: string; version: string };
  const headers = await read('public/_headers');
  return { repository: repository.replace(/\/$/, ''), version, contentSecurityPolicy: pagePolicy(headers) };
}
