import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { cacheFolder } from '../../src/build/disk/site-folder.ts';
import { readSite, siteFile } from '../../src/content/site.ts';
import type { Figure } from '../bench.ts';
import { copyProject, copyProjectOfSize, makeVanilla } from './projects.ts';
import { costOf, type Cost } from './processor.ts';
import { median } from './site.ts';

/** Pages, and how many times Starlight's processor seconds a build may take. */
const sizes = [
  { pages: 220, budget: 1.0 },
  { pages: 1000, budget: 0.8 },
];
/** Starlight and we are measured in turn, so often: a machine is not equally fast at all times. */
const rounds = 3;

/** Where Node keeps what it has compiled, for the next command: `before-commands.cjs` says so. */
const compiledFolder = join(cacheFolder, 'node');

const vanillaBuild = ['node_modules/astro/bin/astro.mjs', 'build', '--force'];

/**
 * Processor seconds and memory of builds, ours and Starlight's as it comes, on the same pages in the same run. Linux
 * only.
 */
export async function* benchBuilds(root: string): AsyncGenerator<Figure> {
  using folder = temporaryFolder();
  const slopes: { ours: number; vanilla: number }[] = [];
  for (const { pages, budget } of sizes) {
    const ours = join(folder.path, `ours-${pages}`);
    copyProjectOfSize(root, ours, pages);
    const costs = inTurn(root, ours, join(folder.path, `vanilla-${pages}`));
    yield* compared(`${pages} pages`, costs, budget);
    slopes.push({ ours: costs.ours.seconds, vanilla: costs.vanilla.seconds });
  }
  const [few, many] = slopes;
  const slope = few && many ? (many.ours - few.ours) / (many.vanilla - few.vanilla) : Number.NaN;
  yield { what: 'a further page, × Starlight', value: slope, unit: '×', budget: 0.65 };

  const real = join(folder.path, 'real');
  copyProject(root, real);
  yield* compared('the real site, all languages', inTurn(root, real, join(folder.path, 'vanilla-real')), 1.2);
  yield again(real);
  yield { what: 'npm run check', value: ownCost(real, 'check').seconds, unit: 's', budget: 1.5 };
  const { seconds } = ownCost(real, 'build:downloads');
  yield { what: 'build:downloads, all languages', value: seconds, unit: 's', budget: 25 };
}

/** The same with 5,000 pages, once: a quarter of an hour. */
export async function* benchLarge(root: string): AsyncGenerator<Figure> {
  using folder = temporaryFolder();
  const ours = join(folder.path, 'ours');
  copyProjectOfSize(root, ours, 5000);
  yield* compared('5,000 pages', inTurn(root, ours, join(folder.path, 'vanilla'), 1), 0.8);
}

/** A folder that goes when it is no longer used. */
export function temporaryFolder(): { path: string } & Disposable {
  if (process.platform !== 'linux') {
    throw new Error(
      'The processor time of builds is read from /proc, which only Linux has. Try: npm run bench -- weights search',
    );
  }
  const path = mkdtempSync(join(tmpdir(), 'bench-builds-'));
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}

/** What one of our commands costs in a project, with the options with which `package.json` starts it. */
export function ownCost(project: string, command: 'build:site' | 'build:downloads' | 'check'): Cost {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    scripts: Record<typeof command, string>;
  };
  const [, ...args] = scripts[command].split(' ');
  return costOf(project, args);
}

/** What first builds of the same pages cost: Starlight’s, ours, and ours where Node has compiled our code before. */
interface Costs {
  vanilla: Cost;
  ours: Cost;
  compiled: Cost;
}

function inTurn(root: string, ours: string, vanilla: string, times = rounds): Costs {
  makeVanilla(root, vanilla, ours);
  const costs: Record<keyof Costs, Cost[]> = { vanilla: [], ours: [], compiled: [] };
  for (let round = 0; round < times; round++) {
    putAside(vanilla, `${vanilla}-before-${round}`);
    costs.vanilla.push(costOf(vanilla, vanillaBuild));
    putAside(ours, `${ours}-before-${round}`);
    costs.ours.push(ownCost(ours, 'build:site'));
    const before = `${ours}-compiled-${round}`;
    putAside(ours, before);
    mkdirSync(join(ours, cacheFolder), { recursive: true });
    renameSync(join(before, compiledFolder), join(ours, compiledFolder));
    costs.compiled.push(ownCost(ours, 'build:site'));
  }
  return { vanilla: middle(costs.vanilla), ours: middle(costs.ours), compiled: middle(costs.compiled) };
}

/**
 * Puts what a project has built aside, so that the next build is its first. It is not deleted: for some seconds after
 * thousands of files are gone, ext4 takes several times as long to make new ones, and no first build bears that.
 */
function putAside(project: string, to: string): void {
  mkdirSync(to);
  for (const made of ['.build', 'dist', 'node_modules/.astro']) {
    const from = join(project, made);
    if (existsSync(from)) renameSync(from, join(to, basename(made)));
  }
}

function middle(costs: readonly Cost[]): Cost {
  return {
    seconds: median(costs.map(({ seconds }) => seconds)),
    memory: Math.max(...costs.map(({ memory }) => memory)),
  };
}

function compared(what: string, { vanilla, ours, compiled }: Costs, budget: number): Figure[] {
  return [
    { what: `${what}: Starlight as it comes`, value: vanilla.seconds, unit: 's' },
    { what: `${what}: build:site, checks included`, value: ours.seconds, unit: 's' },
    { what: `${what}: × Starlight`, value: ours.seconds / vanilla.seconds, unit: '×', budget },
    { what: `${what}: × Starlight, our code compiled before`, value: compiled.seconds / vanilla.seconds, unit: '×' },
    { what: `${what}: memory at most`, value: ours.memory, unit: 'MB', budget: 3072 },
  ];
}

/** One more sentence in the source language, which leaves every translation of the page behind. */
function again(project: string): Figure {
  const { source } = readSite(readFileSync(join(project, siteFile), 'utf8'));
  const folder = join(project, 'content/docs', source);
  const file =
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .sort()[0] ?? '';
  appendFileSync(join(folder, file), '\nOne more sentence.\n');
  return {
    what: 'the real site again after one sentence',
    value: ownCost(project, 'build:site').seconds,
    unit: 's',
    budget: 6,
  };
}
