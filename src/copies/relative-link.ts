import { posix } from 'node:path';
import type { Target } from './copied-site.ts';

/** The way from one file of a copy to another. */
export function relativeLink(from: string, { path, rest }: Target): string {
  return from === path && rest.startsWith('#') ? rest : encodeURI(posix.relative(posix.dirname(from), path)) + rest;
}
