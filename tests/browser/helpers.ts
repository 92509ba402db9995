import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../../src/printer/browser.ts';
import { watch, type Noise } from './noise.ts';

const watched = new WeakMap<Page, Noise>();

/**
 * Opens a page that is watched: the site's own address, without which no request would be another host's, and how the
 * page is to be.
 */
export type NewPage = (baseUrl: string, options?: BrowserContextOptions) => Promise<Page>;

/** The browser of this process, in which test files run one after another: it ends with the process. */
let browser: Browser | undefined;

/**
 * Call it once at the top of a test file: the browser is there before the file's tests, and their pages are closed
 * after them.
 *
 * @returns what opens pages. Each has storage and settings (`colorScheme`, `viewport`, `javaScriptEnabled` …) of its
 *   own; relative addresses begin at `baseUrl`. `await page.close()` gives its memory back before the file ends.
 */
export function useBrowser(): { newPage: NewPage; browser: () => Browser } {
  const started = (): Browser => browser ?? expect.fail('the browser starts in beforeAll, after the file is read');
  const opened: Page[] = [];
  // A machine's first start unpacks the browser.
  beforeAll(async () => {
    if (!browser?.isConnected())
      browser = await launchBrowser({ executablePath: process.env['CHROMIUM_PATH'], oneProcess: true });
  }, 60_000);
  afterAll(() => Promise.all(opened.map((page) => page.close())));
  return {
    browser: started,
    newPage: async (baseUrl, options = {}) => {
      // What a test stops on its way must not come from what the site's worker kept; keeping.test.ts tests that one.
      const page = await started().newPage({
        baseURL: `${baseUrl.replace(/\/$/, '')}/`,
        serviceWorkers: 'block',
        ...options,
      });
      opened.push(page);
      watched.set(page, await watch(page, baseUrl));
      return page;
    },
  };
}

/** What a page that `newPage` opened has complained about so far. */
export function noiseOf(page: Page): Noise {
  return watched.get(page) ?? expect.fail('this page was not opened by newPage');
}

/** Forgets what a page has complained about so far. */
export function hush(page: Page): void {
  for (const lines of Object.values(noiseOf(page))) lines.length = 0;
}

/**
 * Fails if a page logged an error, threw, broke its CSP, asked for what is not there, or asked another host for
 * anything.
 *
 * @param expected what may be logged all the same, such as the 404 of a page that is meant to be missing.
 */
export function expectQuiet(page: Page, expected: readonly RegExp[] = []): void {
  const left = (lines: readonly string[]): string[] =>
    lines.filter((line) => !expected.some((pattern) => pattern.test(line)));
  const noise = Object.entries(noiseOf(page)).map(([kind, lines]): [string, string[]] => [kind, left(lines)]);
  expect(
    Object.fromEntries(noise.filter(([, lines]) => lines.length > 0)),
    `what ${page.url()} complained about`,
  ).toEqual({});
}

/** WCAG 2.2, levels A and AA, and what axe counts as good practice. */
const axeTags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Less than half of what `axe.source` holds, and the same; begun where it is wanted, which takes a page's time. */
const axeProgram = `globalThis.beginAxe = () => {
  ${readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')}
};`;

const withAxe = new WeakSet<Page>();

/**
 * Looks for barriers with axe. It is put in through the debugger's own door, which a page's CSP does not govern, so
 * that the page under test keeps its policy; where the page goes next, it is there from the start, which costs less.
 *
 * @param options `scope`: a selector of the part to look at; `onlyRules`: ids of the rules to look with, where the
 *   others were tried already; `withoutRules`: ids of rules that do not apply, each to be explained in the test.
 * @returns one line for each element at fault, `[]` when there is none.
 */
export async function runAxe(
  page: Page,
  options: { scope?: string; onlyRules?: readonly string[]; withoutRules?: readonly string[] } = {},
): Promise<string[]> {
  if (!withAxe.has(page)) {
    withAxe.add(page);
    await page.addInitScript(axeProgram);
    await page.evaluate(axeProgram);
  }
  const { scope, onlyRules, withoutRules = [] } = options;
  const settings: axe.RunOptions = {
    runOnly: onlyRules ? { type: 'rule', values: [...onlyRules] } : { type: 'tag', values: axeTags },
    rules: Object.fromEntries(withoutRules.map((rule) => [rule, { enabled: false }])),
    resultTypes: ['violations'],
    // No rule of these reads style sheets, which axe would fetch and parse anew for each run.
    preload: { assets: ['media'] },
  };
  const violations = await page.evaluate(
    async ([part, how]) => {
      const here = globalThis as unknown as { axe?: typeof axe; beginAxe: () => void };
      if (!here.axe) here.beginAxe();
      return (await here.axe!.run(part ? { include: [part] } : document, how)).violations;
    },
    [scope, settings] as const,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) =>
        `${id}: ${help}: ${target.join(' ')}: ${failureSummary.replaceAll(/\s+/g, ' ')}`,
    ),
  );
}

/** Of what axe looks for, only colours differ in these. */
const otherSchemes = { dark: { colorScheme: 'dark' }, 'forced colours': { forcedColors: 'active' } } as const;

/**
 * Looks for barriers with axe in the page as it is, and for colours too close to each other in the other schemes.
 * @param scope a selector of the part to look at, where the rest was looked at already
 */
export async function runAxeInAllSchemes(page: Page, scope?: string): Promise<string[]> {
  const part = scope === undefined ? {} : { scope };
  const barriers = await runAxe(page, part);
  for (const [scheme, media] of Object.entries(otherSchemes)) {
    await page.emulateMedia(media);
    const faint = await runAxe(page, { ...part, onlyRules: ['color-contrast'] });
    barriers.push(...faint.map((barrier) => `${scheme}: ${barrier}`));
    await page.emulateMedia({ colorScheme: null, forcedColors: null });
  }
  return barriers;
}
