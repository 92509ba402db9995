import { readPort, requirePort } from '../src/server/port.ts';
import { runCommand } from './command.ts';
import { serveBuilt } from './serve-built.ts';

await runCommand({
  usage: `Usage: npm run preview [-- --port <number>]

Serves the site that is in dist/ at http://localhost:4321, as it was last built, under the path that it was built for.
  --port   another port than 4321`,
  options: { port: { type: 'string', default: '4321' } },
  async run({ port: typed }) {
    const port = readPort(typed);
    await requirePort(port, 'npm run preview');
    await serveBuilt(process.cwd(), port);
    return 0;
  },
});
