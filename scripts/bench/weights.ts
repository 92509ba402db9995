import type { Figure } from '../bench.ts';
import { siteFile } from '../../src/content/site.ts';
import { budgets } from './budgets.ts';
import { collectLoads, withSite } from './site.ts';

/**
 * What the measures' pages weigh: all that they load by themselves, and of it HTML and CSS; the heaviest page of each.
 */
export async function benchWeights(root: string): Promise<Figure[]> {
  return withSite(root, async ({ url, browser, measurePages }) => {
    if (measurePages.length === 0)
      throw new Error(
        `Pages of measures are weighed, and there are none: “kinds:” in ${siteFile} says where they lie.`,
      );
    const pages: { all: number; markup: number; requests: number }[] = [];
    for (const address of measurePages) {
      const page = await browser.newPage();
      const pending = collectLoads(page);
      await page.goto(`${url}/${address}`, { waitUntil: 'networkidle' });
      // What a page loads when it has nothing to do counts too.
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1000 })));
      const loads = await Promise.all(pending);
      const sum = (kinds?: string[]): number =>
        loads.filter(({ kind }) => kinds?.includes(kind) ?? true).reduce((bytes, load) => bytes + load.bytes, 0) / 1024;
      pages.push({ all: sum(), markup: sum(['document', 'stylesheet']), requests: loads.length });
      await page.close();
    }
    const most = (key: 'all' | 'markup' | 'requests'): number => Math.max(...pages.map((page) => page[key]));
    return [
      {
        what: `a measure page, the heaviest of ${pages.length}: all that it loads`,
        value: most('all'),
        unit: 'KB',
        budget: budgets.page,
      },
      { what: 'of it, HTML and CSS', value: most('markup'), unit: 'KB', budget: budgets.markup },
      { what: 'requests', value: most('requests'), unit: '' },
    ];
  });
}
