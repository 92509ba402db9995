import { textOf } from '../core/files.ts';
import type { CopiedSite, Target } from './copied-site.ts';

/**
 * A style sheet of the site as it reads in a copy.
 * @param linkTo gives the address in the copy of what it loads
 * @throws when it loads what is not in the site: a copy must not ask the web for it
 */
export function copyStyles({ files, resolve }: CopiedSite, path: string, linkTo: (target: Target) => string): string {
  return textOf(files, path).replace(
    /url\(\s*(["']?)((?!data:|#)[^"')]+)\1\s*\)/g,
    (_, _quote: string, link: string) => {
      const target = resolve(path, link);
      if (typeof target === 'string')
        throw new Error(`${path} loads ${link}, which is not in the site: a copy must not ask the web for it.`);
      return `url("${linkTo(target)}")`;
    },
  );
}
