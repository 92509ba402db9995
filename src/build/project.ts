import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repositoryOf, type Repository } from '../core/repository.ts';
import { pagePolicy } from '../server/page-policy.ts';

/** What a project says of itself beside its content. */
export interface Project {
  /** Where the project's files can be edited, where that is known. */
  repository: Repository | undefined;
  version: string;
  /** The site's content security policy, as a page may carry it itself. */
  contentSecurityPolicy: string;
}

/** Reads `package.json` and `public/_headers`. */
export async function readProject(root: string): Promise<Project> {
  const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');
  const { repository, version } = JSON.parse(await read('package.json')) as { repository: unknown; version: string };
  const headers = await read('public/_headers');
  return { repository: repositoryOf(repository), version, contentSecurityPolicy: pagePolicy(headers) };
}
