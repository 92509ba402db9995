import { parseArgs } from 'node:util';
import { benchBuilds, benchLarge } from './bench/builds.ts';
import { benchSearch } from './bench/search.ts';
import { benchWeights } from './bench/weights.ts';

const usage = `Usage: npm run bench [-- weights|search|builds …]

Prints the project's own figures beside the budgets of its design. Needs the site in dist/ (npm run build).
  weights   bytes of the pages, as a browser loads them, compressed with brotli
  search    bytes and times of the search, with the processor slowed down four times
  builds    processor seconds and memory of builds with 220 and 1,000 pages and of the real site, beside Starlight
            (15 minutes)
  large     the same with 5,000 pages; only when it is asked for by name (15 minutes)

It ends with 1 where a figure is over its budget.`;

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
  large: benchLarge,
};

function print({ what, value, unit, budget }: Figure): void {
  const digits = unit === '×' ? 2 : unit === 'KB' || unit === 's' ? 1 : 0;
  const shown = value.toFixed(digits);
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
    if (positionals.length > 0 ? !positionals.includes(name) : name === 'large') continue;
    console.log(name);
    for (const figure of await bench(process.cwd())) {
      print(figure);
      if (figure.budget !== undefined && figure.value > figure.budget) process.exitCode = 1;
    }
  }
}
