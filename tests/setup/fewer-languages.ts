import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { addressesFile } from '../../src/content/address-list.ts';
import type { Language } from '../../src/content/schemas.ts';
import type { Project } from './project.ts';

/**
 * Takes all languages but some out of a project, as if they had never been there: what is built of the others takes so
 * much less time.
 */
export function keepLanguages(project: Project, kept: readonly string[]): void {
  const list = project.path('content/languages.json');
  const languages = JSON.parse(readFileSync(list, 'utf8')) as Language[];
  const left = languages.map(({ tag }) => tag).filter((tag) => !kept.includes(tag));
  writeFileSync(list, JSON.stringify(languages.filter(({ tag }) => kept.includes(tag))));
  for (const path of readdirSync(project.path('content'), { recursive: true, encoding: 'utf8' }))
    if (
      /^[\w-]+[/\\]([\w-]+)(?:\.\w+)?$/
        .exec(path)
        ?.slice(1)
        .some((name) => left.includes(name))
    )
      rmSync(project.path('content', path), { recursive: true });
  const addresses = project.path(addressesFile);
  const lines = readFileSync(addresses, 'utf8').split('\n');
  writeFileSync(addresses, lines.filter((line) => !left.some((tag) => line.startsWith(`/${tag}/`))).join('\n'));
}
