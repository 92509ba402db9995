import { join } from 'node:path';
import { readContentFiles, type ContentFile } from '../../src/content/content-files.ts';
import { Content } from '../../src/content/content.ts';
import { parsersOfDestinations } from '../../src/content/moving/destinations.ts';
import type { Planned } from '../../src/content/moving/plan.ts';
import { rearrange } from '../../src/content/moving/rearrange.ts';
import { findingsIn, inShort, parsers } from '../rules/fixtures.ts';
import { root } from '../setup/project.ts';

/** The day on which things move. */
export const today = '2026-11-20';

/** What reads content that is to be rearranged; what was read once is not read again, YAML neither. */
export const read = { ...parsersOfDestinations(), yaml: parsers.yaml };

/** The small site. */
export async function smallSite(): Promise<Content> {
  return new Content(readContentFiles(join(root, 'tests/site')), read);
}

/** Content with other files in the place of some, by their paths. */
export function withFiles({ files }: Content, changed: Readonly<Record<string, string>>): Content {
  const paths = Object.keys(changed);
  const others = files.filter(({ path }) => !paths.includes(path));
  const own = paths.map((path): ContentFile => ({ path, bytes: new TextEncoder().encode(changed[path]) }));
  return new Content([...others, ...own], read);
}

/** Content after something was done, which must be possible. */
export function after(content: Content, planned: Planned): Content {
  if (planned.kind === 'refused') throw new Error(planned.reasons.join('\n'));
  const { written, removed } = rearrange(content, planned.move, read);
  const kept = content.files.filter(({ path }) => !written.has(path) && !removed.includes(path));
  return new Content([...kept, ...[...written].map(([path, bytes]) => ({ path, bytes }))], read);
}

/** The text of a file by its path below `content/`. */
export function textOf(content: Content, path: string): string {
  return content.texts.get(`content/${path}`) ?? '';
}

/** What the check finds; of two languages that have only begun, half a page is missing before and after. */
export function found({ files }: Content): string[] {
  const findings = inShort(findingsIn(files, { today: '2999-01-01' }));
  return findings.filter((finding) => !finding.includes('is not translated yet'));
}
