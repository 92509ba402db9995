import './closed-pipe.ts';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../src/server/serve.ts';
import { siteAddress } from '../src/core/site-address.ts';
import { distFolder } from '../src/build/site-folder.ts';

const port = 4321;
const folder = join(process.cwd(), distFolder);
if (!existsSync(folder)) throw new Error(`There is no ${distFolder}/ yet. Run npm run build first.`);
const { base } = siteAddress(process.env['SITE_URL']);
const { url } = await serve({ folder, port, basePath: base });
console.log(`\nThe site is at ${url}\nPress Ctrl+C to stop.`);
