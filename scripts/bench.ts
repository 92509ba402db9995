import { parseArgs } from 'node:util';
import { benchBuilds } from './bench/builds.ts';
import { benchSearch } from './bench/search.ts';
import { benchWeights } from './bench/weights.ts';

const usage = `Usage: npm run bench [-- weights|search|builds …]

Prints the project's own figures beside the budgets of its design. Needs the site in dist/ (npm run build).
  weights   bytes of the pages, as a browser loads them, compressed with brotli
  search    bytes and times of the search, with the processor slowed down four times
  builds    processor seconds of a build with 220 and 1,000 pages, beside Starlight as it comes (minutes)`;

/** A figure, and what it may be at most. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  budget?: number;
}

const benches: Readonly<Record<string, (root: string) => Promise<Figure[]>>> = {
  weights: benchWeights,
  search: benchSearch,
  builds: benchBuilds,
};

function print({ what, value, unit, budget }: Figure): void {
  const shown = unit === 'KB' || unit === 's' ? value.toFixed(1) : Math.round(value).toString();
  const verdict = budget === undefined ? '' : `  of ${budget}${value > budget ? '  OVER' : ''}`;
  console.log(`  ${what.padEnd(64)}${shown.padStart(8)} ${unit.padEnd(3)}${verdict}`);
}

const { positionals } = parseArgs({ allowPositionals: true });
const unknown = positionals.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`There is no bench “${unknown.join('”, “')}”.\n\n${usage}`);
  process.exitCode = 2;
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    console.log(name);
    for (const figure of await bench(process.cwd())) print(figure);
  }
}
