import { offKey } from './off-key.ts';

/** Whether pages can be kept here: not in a copy from a disk, not while the site is edited, not without encryption. */
function canKeep(): boolean {
  return (
    import.meta.env.PROD &&
    'serviceWorker' in navigator &&
    location.protocol.startsWith('http') &&
    !('siteCopy' in window)
  );
}

/** Lets pages that were read open without a network, once the page has loaded. */
export function startKeeping(): void {
  if (!canKeep()) return;
  const panel = document.querySelector<HTMLDetailsElement>('[data-keep]');
  if (panel) void import('./keep.ts').then(({ startPanel }) => startPanel(panel));
  addEventListener('load', async () => {
    try {
      if (localStorage.getItem(offKey)) return;
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
