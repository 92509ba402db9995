import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { join } from 'node:path';
import { oneAtATime, type OneAtATime } from './one-at-a-time.ts';

/** What happens while the site is edited. */
export interface Editing {
  root: string;
  plugins: Plugin[];
  /** Is given the way to open pages, once there is one. */
  onOpen(pages: OpenPages): void;
  /** Is told of each file that is saved, taken away or new. */
  onChange(file: string): void;
}

/** The pages that are open in browsers, and what Astro has loaded for them. */
export interface OpenPages {
  /**
   * Has what Astro made of content, interface words among it, made anew, and lets the browsers load their pages again.
   * @param modules are to be loaded anew, with all that load them
   */
  renew(modules: readonly string[]): Promise<void>;
  /** Sends them a message. */
  tell(event: string): void;
}

/** What editing adds to Astro, beside what a build has too. */
export function editing({ root, plugins, onOpen, onChange }: Editing): AstroIntegration {
  return {
    name: 'editing',
    hooks: {
      'astro:config:setup': ({ addMiddleware, injectScript, updateConfig }) => {
        injectScript('page', `import ${JSON.stringify(join(root, 'src/browser/editing/panel.ts'))};`);
        addMiddleware({ entrypoint: join(root, 'src/routes/last-good-page.ts'), order: 'pre' });
        // What cannot be rendered is told by the panel; Vite's own would cover the page with a stack trace.
        updateConfig({ vite: { plugins, server: { strictPort: true, hmr: { overlay: false } } } });
      },
      'astro:server:setup': ({ server }) => {
        const turns = oneAtATime();
        server.middlewares.use(turns.middleware);
        onOpen(openPages(server, turns));
        server.watcher.on('all', (_event, file) => onChange(file));
      },
    },
  };
}

function openPages(server: ViteDevServer, turns: OneAtATime): OpenPages {
  return {
    renew: (modules) =>
      turns.do(() => {
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
      }),
    tell: (event) => server.ws.send(event, {}),
  };
}
