import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { readSettings } from '../../src/build/settings.ts';
import type { Figure } from '../bench.ts';

const sizes = [220, 1000] as const;
/** What a build needs of the project. */
const parts = [
  '.npmrc',
  'astro.config.mjs',
  'content',
  'content.config.ts',
  'package.json',
  'public',
  'scripts',
  'src',
  'tsconfig.json',
];
const { settings, languages } = await readSettings(process.cwd());
const { source, kinds } = settings;
const pagesFolder = `content/docs/${source}`;
/** A page of the kind that holds most. */
const heaviest =
  settings.parts.flatMap(({ pages }) => pages).find((page) => page.startsWith(`${kinds.measure}/`)) ?? '';

/** Processor seconds of a build, ours and Starlight's as it comes, on the same pages in the same run. Linux only. */
export async function benchBuilds(root: string): Promise<Figure[]> {
  if (process.platform !== 'linux')
    throw new Error(
      'The processor time of builds is read from /proc, which only Linux has. Try: npm run bench -- weights search',
    );
  const folder = mkdtempSync(join(tmpdir(), 'integration-policy-bench-'));
  try {
    const figures: Figure[] = [];
    for (const size of sizes) {
      const ours = join(folder, `ours-${size}`);
      const vanilla = join(folder, `vanilla-${size}`);
      makeOurs(root, ours, size);
      makeVanilla(root, vanilla, ours);
      const vanillaSeconds = processorSeconds(vanilla, ['node_modules/astro/bin/astro.mjs', 'build']);
      const ourSeconds = processorSeconds(ours, ['scripts/build-site.ts']);
      figures.push(
        { what: `${size} pages: Starlight as it comes`, value: vanillaSeconds, unit: 's' },
        {
          what: `${size} pages: build:site, checks included`,
          value: ourSeconds,
          unit: 's',
          budget: Math.round(vanillaSeconds * 8) / 10,
        },
        {
          what: `${size} pages: HTML of a measure page`,
          value: statSync(join(ours, 'dist', source, heaviest, 'index.html')).size / 1024,
          unit: 'KB',
        },
      );
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The project with so many pages: its own, and copies of its concepts under other names. */
function makeOurs(root: string, to: string, size: number): void {
  for (const part of parts) cpSync(join(root, part), join(to, part), { recursive: true });
  // One language, as Starlight's project has: a page that stands in for a translation is a page more to build.
  for (const { tag } of languages.filter((language) => language.tag !== source)) {
    rmSync(join(to, 'content/docs', tag), { recursive: true, force: true });
    rmSync(join(to, 'content/i18n', `${tag}.json`), { force: true });
  }
  writeFileSync(join(to, 'content/languages.json'), JSON.stringify(languages.filter(({ tag }) => tag === source)));
  rmSync(join(to, 'content/changes'), { recursive: true, force: true });
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'), 'junction');
  const pages = readdirSync(join(to, pagesFolder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.mdx?$/.test(file),
  );
  const concepts = pages.filter((file) => file.startsWith(kinds.concept + sep) && file.endsWith('.md'));
  for (let count = 0; count < size - pages.length; count++) {
    const concept = concepts[count % concepts.length] ?? '';
    const number = Math.floor(count / concepts.length) + 2;
    const text = readFileSync(join(to, pagesFolder, concept), 'utf8')
      .replace(/^(title|description|term|short): (['"]?)(.*?)\2$/gm, `$1: $2${number} $3$2`)
      .replace(/^also: .*\n/m, '');
    writeFileSync(join(to, pagesFolder, concept.replace(/\.md$/, `-${number}.md`)), text);
  }
}

/** The same pages, those of MDX without their components, as a Starlight project with nothing set but its title. */
function makeVanilla(root: string, to: string, ours: string): void {
  const docs = join(to, 'src/content/docs');
  for (const file of readdirSync(join(ours, pagesFolder), { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.mdx?$/.test(name),
  )) {
    const text = readFileSync(join(ours, pagesFolder, file), 'utf8');
    mkdirSync(dirname(join(docs, file)), { recursive: true });
    writeFileSync(join(docs, file), text.replace(/^import .*\n/gm, '').replace(/^<\w+.*\/>$/gm, ''));
  }
  writeFileSync(
    join(to, 'src/content.config.ts'),
    `import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
  );
  writeFileSync(
    join(to, 'astro.config.mjs'),
    `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://vanilla.example', integrations: [starlight({ title: 'Vanilla' })] });
`,
  );
  // Astro looks here for the packages that are part of the site.
  writeFileSync(
    join(to, 'package.json'),
    JSON.stringify({ type: 'module', private: true, dependencies: { astro: '*', '@astrojs/starlight': '*' } }),
  );
  copyPackages(root, to);
}

/**
 * Starlight as it comes finds its own files beside the project, not through a link: where the packages are on the same disk, hard links
 * make a copy that takes no time and no room.
 */
function copyPackages(root: string, to: string): void {
  const { status } = spawnSync('cp', ['--archive', '--link', join(root, 'node_modules'), to]);
  if (status !== 0)
    cpSync(join(root, 'node_modules'), join(to, 'node_modules'), { recursive: true, verbatimSymlinks: true });
}

/** Processor seconds, user and system, of a Node program and all that it starts. */
function processorSeconds(folder: string, args: string[]): number {
  const before = childSeconds();
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`${args.join(' ')} failed in ${folder}:\n${stderr}`);
  return childSeconds() - before;
}

/** Processor seconds of all children of this process that have ended: fields 16 and 17 of /proc/self/stat, in ticks of 10 ms (proc(5)). */
function childSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[13]) + Number(fields[14])) / 100;
}
