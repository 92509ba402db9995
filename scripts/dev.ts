import { parseArgs } from 'node:util';
import { dev } from '../src/build/astro.ts';

const usage = `Usage: npm run dev [-- --port <number>]

Shows pages while they are written: what is saved is seen at once. There is no search, and there are no copies.`;

try {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' }, help: { type: 'boolean' } } });
  if (values.help) console.log(usage);
  else await dev({ root: process.cwd(), server: { port: Number(values.port) } });
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 2;
}
