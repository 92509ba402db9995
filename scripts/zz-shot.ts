import { launchBrowser } from '/work/wt/exports/src/offline/browser.ts';
import { serve } from '/work/wt/exports/src/server.ts';
const [folder, out, ...specs] = process.argv.slice(2);
const s = await serve({ folder: folder!, port: 0 });
const b = await launchBrowser({});
for (const spec of specs) {
  const [path, size = 'd', scheme = 'light', full = ''] = spec.split(',');
  const vp = size === 'p' ? { width: 390, height: 844 } : { width: 1280, height: 900 };
  const page = await b.newPage({ viewport: vp, colorScheme: scheme as 'light' });
  await page.goto(s.url + '/' + path);
  await page.waitForTimeout(400); await page.evaluate(() => document.querySelectorAll('details.cite').forEach((d) => d.setAttribute('open','')));
  const name = `${out}/${(path || 'root').replace(/[^a-z0-9]+/gi, '_')}-${size}-${scheme}.png`;
  await page.screenshot({ path: name, fullPage: full === 'full' });
  console.log(name);
  await page.close();
}
await b.close(); await s.close();
