/** What a build needs of the project beside its content: files and folders of the root. */
export const engineParts: readonly string[] = [
  '.npmrc',
  'LICENSE',
  'astro.config.mjs',
  'content.config.ts',
  'package-lock.json',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];
