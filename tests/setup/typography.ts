import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { typographyFiles, type Typography } from '../../src/content/typography.ts';
import { root } from './project.ts';

/** How lines may end in languages of the published site. */
export function publishedTypography(tags: readonly string[]): Record<string, Typography> {
  return Object.fromEntries(
    tags.map((tag) => [tag, parse(readFileSync(join(root, typographyFiles.of(tag)), 'utf8')) as Typography]),
  );
}
