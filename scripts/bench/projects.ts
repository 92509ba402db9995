import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import type { Language } from '../../src/content/schemas.ts';
import { readSite, siteFile } from '../../src/content/site.ts';
import { engineParts } from './engine-parts.ts';

/** Copies the project as it is. */
export function copyProject(root: string, to: string): void {
  for (const part of [...engineParts, 'content']) cpSync(join(root, part), join(to, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'), 'junction');
}

/**
 * The project in its source language alone, as Starlight’s own example has one, with so many pages: its own, and copies
 * of its concepts under other names. A page that stands in for a translation would be a page more to build.
 */
export function copyProjectOfSize(root: string, to: string, size: number): void {
  copyProject(root, to);
  const { source, kinds } = readSite(readFileSync(join(root, siteFile), 'utf8'));
  const others = languagesOf(root).filter(({ tag }) => tag !== source);
  const isOfAnother = (name: string): boolean => others.some(({ tag }) => name === tag || name.startsWith(`${tag}.`));
  for (const { name, parentPath } of readdirSync(join(to, 'content'), { recursive: true, withFileTypes: true })) {
    if (isOfAnother(name)) rmSync(join(parentPath, name), { recursive: true, force: true });
  }
  writeFileSync(
    join(to, 'content/languages.json'),
    JSON.stringify(languagesOf(root).filter(({ tag }) => tag === source)),
  );
  // A site of one language has no two to read side by side.
  const site = parseDocument(readFileSync(join(to, siteFile), 'utf8'));
  site.delete('pairs');
  writeFileSync(join(to, siteFile), site.toString());
  rmSync(join(to, 'content/changes'), { recursive: true, force: true });
  // These pages were never public.
  rmSync(join(to, 'content/addresses.txt'), { force: true });
  const folder = join(to, 'content/docs', source);
  const pages = pagesIn(folder);
  const concepts = pages.filter((file) => file.startsWith(`${kinds.concept}/`) && file.endsWith('.md'));
  for (let count = 0; count < size - pages.length; count++) {
    const concept = concepts[count % concepts.length] ?? '';
    const number = Math.floor(count / concepts.length) + 2;
    const text = readFileSync(join(folder, concept), 'utf8')
      .replace(/^(title|description|term|short): (['"]?)(.*?)\2$/gm, `$1: $2${number} $3$2`)
      .replace(/^(also|search): .*\n/gm, '');
    writeFileSync(join(folder, concept.replace(/\.md$/, `-${number}.md`)), text);
  }
}

/**
 * The pages of one of our projects as a Starlight project with nothing set but its title and languages; those of MDX
 * lose their components, and all of them the anchors of their headings, which Starlight takes for an expression.
 */
export function makeVanilla(root: string, to: string, ours: string): void {
  const { source } = readSite(readFileSync(join(ours, siteFile), 'utf8'));
  const languages = languagesOf(ours);
  for (const { tag } of languages) {
    const from = join(ours, 'content/docs', tag);
    const docs = join(to, 'src/content/docs', languages.length > 1 ? tag : '');
    for (const file of pagesIn(from)) {
      const text = readFileSync(join(from, file), 'utf8');
      mkdirSync(dirname(join(docs, file)), { recursive: true });
      writeFileSync(join(docs, file), text.replace(/^<\w+.*\/>$/gm, '').replace(/ \{#[\w-]+\}$/gm, ''));
    }
  }
  writeFileSync(
    join(to, 'src/content.config.ts'),
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  const locales = Object.fromEntries(
    languages.map(({ tag, name, direction }) => [tag, { label: name, lang: tag, dir: direction }]),
  );
  const multilingual = languages.length > 1 ? `, defaultLocale: '${source}', locales: ${JSON.stringify(locales)}` : '';
  writeFileSync(
    join(to, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
const integrations = [starlight({ title: 'Vanilla'${multilingual} })];
export default defineConfig({ site: 'https://vanilla.example', integrations });
`,
  );
  // Astro looks here for the packages that are part of the site.
  const dependencies = { astro: '*', '@astrojs/starlight': '*' };
  writeFileSync(join(to, 'package.json'), JSON.stringify({ type: 'module', private: true, dependencies }));
  copyPackages(root, to);
}

function languagesOf(project: string): Language[] {
  return JSON.parse(readFileSync(join(project, 'content/languages.json'), 'utf8')) as Language[];
}

function pagesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.mdx?$/.test(file));
}

/**
 * Starlight as it comes finds its own files beside the project, not through a link: where the packages are on the same
 * disk, hard links make a copy that takes no time and no room.
 */
function copyPackages(root: string, to: string): void {
  const { status } = spawnSync('cp', ['--archive', '--link', join(root, 'node_modules'), to]);
  if (status !== 0)
    cpSync(join(root, 'node_modules'), join(to, 'node_modules'), { recursive: true, verbatimSymlinks: true });
}
