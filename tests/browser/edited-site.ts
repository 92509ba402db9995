import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { startDev, type DevServer } from '../setup/dev-server.ts';
import type { Project } from '../setup/project.ts';
import { useBrowser } from './helpers.ts';
import { pageOf } from './site-pages.ts';

/** Milliseconds in which an edit must be seen: one second on a machine at rest, and this one has tests to run. */
const soon = 8_000;

/** Milliseconds in which a finding must be told: the check runs beside. */
export const checked = 20_000;

/** What the panel says where all is well: of the small site, some sections wait for a translation. */
export const nothing = /^Nothing found on this page, \d+ warnings elsewhere/;

/** The small site while somebody writes it, in one page of a browser. */
export class EditedSite {
  readonly project: Project;
  readonly times: string[] = [];
  server!: DevServer;
  page!: Page;

  constructor(project: Project) {
    this.project = project;
  }

  /** Puts other words into a file. */
  edit(path: string, from: string, to: string): void {
    const file = this.project.path('content', path);
    const text = readFileSync(file, 'utf8');
    if (!text.includes(from)) throw new Error(`${path} has no “${from}”`);
    writeFileSync(file, text.replaceAll(from, to));
  }

  /** Opens a page, though it may just be loading itself again. */
  async open(address: string): Promise<void> {
    const goTo = () => this.page.goto(`${this.server.url}/${address}`).then(Boolean, () => false);
    await expect.poll(goTo, { timeout: soon }).toBe(true);
  }

  /** Waits until something is true of the page that is open, which nobody loads again but dev itself. */
  async seen(look: string, wanted: unknown): Promise<void> {
    const started = performance.now();
    const found = () => this.page.evaluate(look).catch(() => undefined);
    await expect.poll(found, { timeout: soon, interval: 20 }).toEqual(wanted);
    this.times.push(`${expect.getState().currentTestName}: ${(performance.now() - started).toFixed(0)} ms`);
  }

  /** Waits until some words stand in the page that is open, in its markup. */
  seenWords(words: string, isThere = true): Promise<void> {
    return this.seen(`document.documentElement.outerHTML.includes(${JSON.stringify(words)})`, isThere);
  }

  /** What the panel says, when the check has ended. */
  findings(): Promise<string> {
    return this.page.locator('[data-findings=ready]').innerText();
  }
}

/**
 * Call it once at the top of a test file: a project of the small site under `npm run dev`, and a page of it.
 * @param path the path that the site will live under, with a slash at its beginning
 * @param args what is typed behind `npm run dev`
 */
export function useEditedSite(project: Project, path = '', ...args: string[]): EditedSite {
  const { newPage } = useBrowser();
  const site = new EditedSite(project);
  beforeAll(async () => {
    site.server = await startDev(site.project, path, args);
    site.page = await newPage(site.server.url);
    // Vite loads a page once more when it has met all that browsers load.
    await site.page.goto(`${site.server.url}/${pageOf.search}`);
    await site.page.waitForLoadState('networkidle');
  });
  afterAll(async () => {
    await site.server.stop();
    site.project.remove();
    console.log(site.times.join('\n'), site.server.said());
  });
  return site;
}
