import { chromium, type Browser } from 'playwright-core';
import { writeFontSettings } from './browser-fonts.ts';
import { installedBrowsers } from './installed-browsers.ts';
import { lockedBrowserRuns, unpackLockedBrowser } from './locked-browser.ts';
import { hasSharedMemory } from './shared-memory.ts';

/** What a caller may ask of the browser. */
export interface LaunchOptions {
  /** The program file of the browser to use, and no other; callers pass `process.env.CHROMIUM_PATH`. */
  executablePath?: string | undefined;
  /**
   * Use the browser that package-lock.json names and no other wherever it runs (Linux on x64), so that two machines
   * make the same bytes; elsewhere the usual order holds.
   */
  locked?: boolean;
  /** Lay out all pages in one process: where they come and go one after another, none waits for one of its own. */
  oneProcess?: boolean;
}

/** One browser that may be tried. */
interface Candidate {
  name: string;
  /** Finds (or unpacks) the program and says what its environment adds to ours. */
  prepare: () => Promise<{ executablePath: string; environment?: Record<string, string> }>;
}

/** What playwright-core does not switch off by itself. A test or a PDF must never depend on a network. */
const switches = [
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  // Nothing outside this machine has an address.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
  // A letter is as wide on one machine as on another.
  '--font-render-hinting=none',
];

/**
 * What playwright-core switches on where memory is short, as in many containers: files on the disk instead of shared
 * memory, at every step of every page, take a tenth to a fifth of a browser's time.
 */
const withoutSharedMemory = '--disable-dev-shm-usage';

/**
 * Starts a browser without a window: the given one; else an installed Chrome or Chromium; else the locked one of
 * `@sparticuz/chromium`. On Linux it sees the Noto fonts of node_modules and no others. It runs without Chromium's
 * sandbox, which root and most containers cannot have: open only pages that this project made.
 *
 * @throws if none starts, saying what was tried and what to do.
 */
export async function launchBrowser(options: LaunchOptions = {}): Promise<Browser> {
  const failures: { name: string; error: unknown }[] = [];
  for (const candidate of candidates(options)) {
    try {
      const { executablePath, environment } = await candidate.prepare();
      const fonts = process.platform === 'linux' ? { FONTCONFIG_FILE: await writeFontSettings() } : {};
      return await chromium.launch({
        executablePath,
        headless: true,
        chromiumSandbox: false,
        ignoreDefaultArgs: (await hasSharedMemory()) ? [withoutSharedMemory] : [],
        args: options.oneProcess ? [...switches, '--renderer-process-limit=1'] : switches,
        env: { ...process.env, ...fonts, ...environment },
      });
    } catch (error) {
      failures.push({ name: candidate.name, error });
    }
  }
  throw new Error(explain(failures, options), { cause: failures.at(-1)?.error });
}

function candidates({ executablePath, locked = false }: LaunchOptions): Candidate[] {
  const lockedOne: Candidate = {
    name: 'the locked browser of @sparticuz/chromium',
    prepare: () => unpackLockedBrowser(),
  };
  if (locked && lockedBrowserRuns) return [lockedOne];
  const named = (path: string): Candidate => ({ name: path, prepare: async () => ({ executablePath: path }) });
  if (executablePath) return [named(executablePath)];
  return [...installedBrowsers().map(named), ...(lockedBrowserRuns ? [lockedOne] : [])];
}

function explain(failures: readonly { name: string; error: unknown }[], { locked = false }: LaunchOptions): string {
  const tried = failures.map(({ name, error }) => `  ${name}: ${reason(error)}`);
  const temporaryFolder = failures.some(({ error }) => /\b(EACCES|ENOSPC)\b/.test(String(error)));
  const advice = [
    ...(temporaryFolder
      ? ['If the temporary folder is full or may hold no programs, set TMPDIR to another; else:']
      : []),
    locked && lockedBrowserRuns
      ? 'Run `npm ci` to install it anew.'
      : 'Install Chrome or Chromium, or set CHROMIUM_PATH to the program file of one.',
  ];
  const head =
    tried.length > 0
      ? 'No browser could be started. Tried:'
      : 'No browser was found in the usual places on this machine.';
  return [head, ...tried, ...advice].join('\n');
}

/** The lines of a launch error that say something: its first, and what the browser itself complained about. */
function reason(error: unknown): string {
  const [first = '', ...rest] = (error instanceof Error ? error.message : String(error)).split('\n');
  const complaints = rest.filter((line) => line.includes('[err]')).slice(0, 2);
  return [first, ...complaints.map((line) => line.replace(/^.*\[err\]\s*/, ''))].join(' ');
}
