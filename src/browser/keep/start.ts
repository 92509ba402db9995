import { isOff } from './off-key.ts';

/** Lets pages that were read open without a network, once the page has loaded. */
export function startKeeping(): void {
  // Not in a copy from a disk, not while the site is edited, not where the site has taken its worker out of service.
  if (!keepsPages || !import.meta.env.PROD || !location.protocol.startsWith('http') || 'siteCopy' in window) return;
  const panel = document.querySelector<HTMLDetailsElement>('[data-keep]');
  if (panel) void import('./keep.ts').then(({ startPanel }) => startPanel(panel));
  // Without encryption, and in some private windows, there is none.
  if (!('serviceWorker' in navigator)) return;
  addEventListener('load', async () => {
    try {
      if (isOff()) return;
      const { serviceWorker } = navigator;
      const isFirst = !serviceWorker.controller;
      await serviceWorker.register(`${import.meta.env.BASE_URL.replace(/\/$/, '')}/sw.js`);
      if (!isFirst) return;
      const parts = performance
        .getEntriesByType('resource')
        .flatMap(({ name }) => (name.includes('/_astro/') ? [name] : []));
      (await serviceWorker.ready).active?.postMessage([location.origin + location.pathname, ...parts]);
    } catch {
      // No storage here, or no room: the page works without.
    }
  });
}
