import { siteAddress } from '../src/core/site-address.ts';
import { buildOptions } from './build-options.ts';
import { runCommand } from './command.ts';
import { tellBuilt } from './tell-built.ts';

await runCommand({
  usage: `Usage: npm run build:site

Builds the pages and the search into dist/, in one swap; where something is wrong in content/, the last site stays.
  SITE_URL, in the environment, says where the site will live`,
  options: {},
  async run() {
    const root = process.cwd();
    const options = buildOptions();
    siteAddress(options.siteUrl);
    // Not before: it takes seconds to load.
    const { buildSite } = await import('../src/build.ts');
    return tellBuilt(root, await buildSite(root, options), options);
  },
});
