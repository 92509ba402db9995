import type { AstroIntegration } from 'astro';
import { isRunnableDevEnvironment, type Plugin, type ViteDevServer } from 'vite';
import { join, relative, sep } from 'node:path';

/** What happens while the site is edited. */
export interface Editing {
  root: string;
  plugins: Plugin[];
  /** Is given the way to open pages, once there is one. */
  onOpen(pages: OpenPages): void;
}

/** The pages that are open in browsers, and what Astro has loaded for them. */
export interface OpenPages {
  /**
   * Has what Astro made of content made anew, and lets the browsers load their pages again.
   * @param modules are to be loaded anew, with all that load them
   */
  renew(modules: readonly string[]): Promise<void>;
  /** Sends them a message. */
  tell(event: string): void;
}

/** The folders whose files Astro loads itself. */
const watched = ['src', 'public'];

/** What editing adds to Astro, beside what a build has too. */
export function editing({ root, plugins, onOpen }: Editing): AstroIntegration {
  const watch = { ignored: (path: string) => !isWatched(root, path) };
  return {
    name: 'editing',
    hooks: {
      'astro:config:setup': ({ addMiddleware, injectScript, updateConfig }) => {
        injectScript('page', `import ${JSON.stringify(join(root, 'src/browser/editing/panel.ts'))};`);
        addMiddleware({ entrypoint: join(root, 'src/routes/last-good-page.ts'), order: 'pre' });
        addMiddleware({ entrypoint: join(root, 'src/routes/type-while-editing.ts'), order: 'post' });
        // What cannot be rendered is told by the panel; Vite's own would cover the page with a stack trace.
        updateConfig({ vite: { plugins, server: { strictPort: true, hmr: { overlay: false }, watch } } });
      },
      'astro:server:setup': ({ server }) => onOpen(openPages(server)),
    },
  };
}

/** Whether Astro is told of a file: what lies in the root itself, or in a folder that it loads. */
function isWatched(root: string, path: string): boolean {
  const [folder = '', ...rest] = relative(root, path).split(sep);
  return rest.length === 0 || watched.includes(folder);
}

function openPages(server: ViteDevServer): OpenPages {
  return {
    async renew(modules) {
      if (modules.length > 0) await untilNothingLoads(server);
      const now = Date.now();
      for (const { moduleGraph, hot } of Object.values(server.environments)) {
        for (const id of modules) {
          const module = moduleGraph.getModuleById(id);
          if (module) moduleGraph.invalidateModule(module, undefined, now, true);
        }
        // Astro's own messages: it forgets which pages there are, and what it runs before each of them.
        hot.send('astro:content-changed', {});
        hot.send('astro:middleware-updated', {});
      }
      server.ws.send({ type: 'full-reload' });
    },
    tell: (event) => server.ws.send(event, {}),
  };
}

/**
 * Waits until nothing is being loaded. Vite tells modules that wait for each other by what they import, and forgets
 * that of a module that is to be loaded anew: taken away while it loads, it would keep the others waiting for ever.
 */
async function untilNothingLoads({ environments }: ViteDevServer): Promise<void> {
  const loading = () =>
    Object.values(environments)
      .filter(isRunnableDevEnvironment)
      .flatMap(({ runner }) => [...runner.evaluatedModules.idToModuleMap.values()])
      .flatMap(({ promise, evaluated }) => (promise && !evaluated ? [promise] : []));
  for (let left = loading(); left.length > 0; left = loading()) await Promise.allSettled(left);
}
