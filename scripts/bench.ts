import './closed-pipe.ts';
import { parseArgs } from 'node:util';
import { benchBuilds, benchLarge } from './bench/builds.ts';
import { benchLargeSearch } from './bench/large-search.ts';
import { benchSearch } from './bench/search.ts';
import { benchWeights } from './bench/weights.ts';

const usage = `Usage: npm run bench [-- weights|search|builds|large|large-search …]

Prints the project's own figures beside the budgets of its design. Needs the site in dist/ (npm run build).
  weights   bytes of the pages, as a browser loads them, compressed with brotli
  search    bytes and times of the search, with the processor slowed down four times
  builds    processor seconds and memory of builds with 220 and 1,000 pages and of the real site, beside Starlight
            (15 minutes)
  large     the same with 5,000 pages (15 minutes)
  large-search
            the search of sites with 66 and 1,000 pages (5 minutes)

The last two only when they are asked for by name.

It ends with 1 where a figure is over its budget, with 2 where one cannot be had.`;

/** A figure, and what it may be at most. */
export interface Figure {
  what: string;
  value: number;
  unit: string;
  budget?: number;
}

/** Each gives its figures, one by one where they take their time. */
const benches: Readonly<Record<string, (root: string) => Promise<Figure[]> | AsyncGenerator<Figure>>> = {
  weights: benchWeights,
  search: benchSearch,
  builds: benchBuilds,
  large: benchLarge,
  'large-search': benchLargeSearch,
};

function print({ what, value, unit, budget }: Figure): void {
  const digits = unit === '×' ? 2 : unit === 'KB' || unit === 's' ? 1 : 0;
  const shown = value.toFixed(digits);
  const verdict = budget === undefined ? '' : `  of ${budget}${value > budget ? '  OVER' : ''}`;
  console.log(`  ${what.padEnd(64)}${shown.padStart(8)} ${unit.padEnd(3)}${verdict}`);
}

/** @returns the names of the benches that were asked for; all but the large where none was @throws on any other */
function wanted(named: readonly string[]): string[] {
  const unknown = named.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length > 0) throw new Error(`There is no bench “${unknown.join('”, “')}”.`);
  return Object.keys(benches).filter((name) => (named.length > 0 ? named.includes(name) : !name.startsWith('large')));
}

/**
 * Prints each figure as soon as it is known. What one bench cannot measure keeps no other from it.
 * @returns the exit code: 1 where a figure is over its budget, 2 where one cannot be had
 */
async function run(names: readonly string[], root: string): Promise<0 | 1 | 2> {
  const codes: (0 | 1 | 2)[] = [0];
  for (const name of names) {
    console.log(name);
    try {
      const figures = benches[name]?.(root) ?? [];
      for await (const figure of Symbol.asyncIterator in figures ? figures : await figures) {
        print(figure);
        if (figure.budget !== undefined && figure.value > figure.budget) codes.push(1);
      }
    } catch (error) {
      console.error(error instanceof Error ? error.message : String(error));
      codes.push(2);
    }
  }
  return codes.toSorted().at(-1) ?? 0;
}

let names: string[] | undefined;
try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
  names = wanted(positionals);
  if (values.help) console.log(usage);
  else process.exitCode = await run(names, process.cwd());
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  if (!names) console.error(`\n${usage}`);
  process.exitCode = 2;
}
