import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { local } from '../browser/noise.ts';

/** Where Firefox installs itself; Debian's first, which gets no new features between two releases. */
const places = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The program file of the Firefox to test with: the one that FIREFOX_PATH names, else an installed one, else none. */
export const firefox = process.env['FIREFOX_PATH'] || places.find((path) => existsSync(path));

/** Starts Firefox without a window, over WebDriver BiDi. */
export function launchFirefox(): Promise<Browser> {
  return puppeteer.launch({ browser: 'firefox', executablePath: firefox ?? '', headless: true });
}

/**
 * Opens a page whose complaints are collected: errors, files that do not come, and requests, of which a page on a disk
 * makes none.
 */
export async function openWatched(browser: Browser): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => void complaints.push(String(error)));
  // BiDi tells of requests to hosts, and of none to files.
  page.on('request', (request) => {
    if (!local.test(request.url())) complaints.push(`request to ${request.url()}`);
  });
  // What a file that is not there leaves behind is an event, seen on its way to the element.
  await page.evaluateOnNewDocument(() => {
    addEventListener(
      'error',
      ({ target }) => target instanceof Element && console.error(`did not come: ${target.outerHTML}`),
      true,
    );
  });
  return { page, complaints };
}
