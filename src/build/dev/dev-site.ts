import { join } from 'node:path';
import { findingsEvent } from '../../browser/editing/findings.ts';
import { brandModule, listeningModule, siteIntegration } from '../../integration.ts';
import { markdownContext } from '../../markdown/markdown-context.ts';
import { listeningOf } from '../../pages/listening.ts';
import type { Site } from '../../pages/site.ts';
import type { Circumstances } from '../../rules/rule.ts';
import { dev } from '../astro.ts';
import { requireReadablePath } from '../disk/unfit-folders.ts';
import { checkWhileEditing } from './check-while-editing.ts';
import { devOutputs } from './dev-outputs.ts';
import { openSite, readAgain, type EditedSite } from './edited-site.ts';
import { editing, type OpenPages } from './editing.ts';
import { findingsInDev } from './findings-in-dev.ts';
import { gatherChanges } from './gather-changes.ts';
import { lastBuildInDev } from './last-build-in-dev.ts';
import { editedModule, liveModules, livePages, toldOfContent } from './live-pages.ts';
import { outputsInDev } from './outputs-in-dev.ts';
import { watchContent } from './watch-content.ts';

/** What Vite keeps of the packages that browsers load; nothing of content. */
const devFolder = '.build/dev';

/** What the development server is told from outside. */
export interface DevOptions {
  port: number;
  /** `SITE_URL`: where the site will live. */
  siteUrl: string | undefined;
  /** Whether Astro tells what it does, each request in a line. */
  isVerbose: boolean;
  /** What each check of the content is made with. */
  circumstances(): Promise<Circumstances>;
  /** Is told where the site is, what is found, and why what was saved cannot be shown. */
  tell(words: string): void;
}

/** Shows the site while it is edited: what is saved is read and shown at once, or it is said why not. */
export async function developSite(
  root: string,
  { port, siteUrl, isVerbose, circumstances, tell }: DevOptions,
): Promise<void> {
  requireReadablePath(root);
  let edited = await openSite(root, siteUrl);
  let pages: OpenPages | undefined;
  const check = checkWhileEditing(root, circumstances, tell, () => pages?.tell(findingsEvent));
  let server: Awaited<ReturnType<typeof dev>> | undefined;

  const show = gatherChanges(async () => {
    check.checkAgain();
    const before = edited;
    try {
      edited = await readAgain(root, edited, siteUrl);
      if (frameOf(edited.site) !== frameOf(before.site)) {
        await server?.stop();
        return await start();
      }
    } catch (error) {
      tell(`${error instanceof Error ? error.message : String(error)}\nUntil then, pages stay as they were.`);
      return;
    }
    const differs = (of: (shown: EditedSite) => unknown) => JSON.stringify(of(edited)) !== JSON.stringify(of(before));
    await pages?.renew([
      ...(differs(toldOfContent) ? [editedModule] : []),
      ...(differs(({ site }) => site.settings.brand) ? [brandModule] : []),
      ...(differs(({ site }) => listeningOf(site)) ? [listeningModule] : []),
    ]);
  });
  const start = async (): Promise<void> => {
    const { origin, base } = edited.site;
    const markdown = markdownContext(
      () => edited.content,
      () => edited.pictures,
      base,
    );
    server = await dev({
      root,
      cacheDir: join(root, devFolder),
      site: origin,
      base: base || '/',
      server: { port },
      // Of each request it tells in a line: findings would scroll out of sight.
      logLevel: isVerbose ? 'info' : 'warn',
      integrations: [
        siteIntegration({
          root,
          settings: () => edited.site.settings,
          listening: () => listeningOf(edited.site),
          liveModules,
        }),
        editing({
          root,
          plugins: [
            livePages(() => edited, markdown),
            findingsInDev(() => edited, check),
            outputsInDev(
              () => edited.site,
              devOutputs(root, () => edited.content, markdown),
            ),
            lastBuildInDev(root, () => edited.site),
          ],
          onOpen: (opened) => (pages = opened),
        }),
      ],
    });
    tell(`\nThe site is at http://localhost:${port}${base}/\nPress Ctrl+C to stop.\n`);
  };

  await start();
  watchContent(root, show);
  // What was saved while the server began is shown, too; and what an edit needs has run once when the first one comes.
  show();
}

/** What Astro knows of a site from its beginning: when it changes, Astro has to begin again. */
function frameOf({ languages, settings, origin, base }: Site): string {
  return JSON.stringify([languages, settings.id, settings.source, origin, base]);
}
