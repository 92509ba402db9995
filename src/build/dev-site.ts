import { join } from 'node:path';
import { readContentFiles } from '../content/content-files.ts';
import { Content } from '../content/content.ts';
import { handData } from '../handed-data.ts';
import { siteIntegration } from '../integration.ts';
import { markdownContext } from '../markdown/markdown-context.ts';
import { toSiteData } from '../pages/site-data.ts';
import { siteOf, type Site } from '../pages/site.ts';
import { siteAddress } from '../core/site-address.ts';
import type { Files } from '../core/files.ts';
import { siteOutputs } from '../outputs/site-outputs.ts';
import { dev } from './astro.ts';
import { outputsInDev } from './outputs-in-dev.ts';
import { svgToPng } from './svg-to-png.ts';
import { readProject } from './project.ts';
import { showPages } from './render-site.ts';
import { readSettings } from './settings.ts';

/** What the development server is told from outside. */
export interface DevOptions {
  port: number;
  /** `SITE_URL`: where the site will live. */
  siteUrl: string | undefined;
  /** Is told why what was saved cannot be shown. */
  warn(words: string): void;
}

/** Shows the site while it is edited: what is saved is read, rendered and shown at once, or it is said why not. */
export async function developSite(root: string, { port, siteUrl, warn }: DevOptions): Promise<void> {
  const { settings } = await readSettings(root);
  const { site: origin, base } = siteAddress(siteUrl, settings.identifiers);
  const project = { ...(await readProject(root)), origin, base };
  const cacheDir = join(root, '.build/dev');

  let content: Content;
  let site: Site;
  const markdown = markdownContext(() => content, base);
  const load = async (): Promise<void> => {
    const files = await readContentFiles(root);
    content = new Content(files);
    site = siteOf(toSiteData(content, project));
    handData(root, { site, pages: showPages(content, markdown) });
  };
  const onChange = async (file: string): Promise<boolean> => {
    if (!file.startsWith(join(root, 'content'))) return false;
    try {
      await load();
      return true;
    } catch (error) {
      warn(`${String(error)}\nRun npm run check to see where.`);
      return false;
    }
  };
  const make = (now: Site): Promise<Files> => siteOutputs(now, async (svg) => svgToPng(svg));
  await load();
  await dev({
    root,
    cacheDir,
    site: origin,
    base: base || '/',
    server: { port },
    vite: { plugins: [outputsInDev(() => site, make)] },
    integrations: [siteIntegration({ root, settings, onChange })],
  });
}
