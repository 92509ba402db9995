/** Changes the page under a reader without moving what they read: what is at the top of the window stays there. */
export function keepPlace(change: () => void): void {
  const top = (block: Element): number => block.getBoundingClientRect().top;
  const header = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
  const blocks = [...document.querySelectorAll('main > article :is(p, li, h1, h2, h3, td, dd):not(.contents *)')];
  const seen = scrollY > 0 ? blocks.find((block) => top(block) >= header) : undefined;
  const before = seen ? top(seen) : 0;
  // Some browsers would do it once more by themselves.
  document.documentElement.style.overflowAnchor = 'none';
  change();
  if (seen?.isConnected) scrollBy({ top: top(seen) - before, behavior: 'instant' });
  requestAnimationFrame(() => requestAnimationFrame(() => (document.documentElement.style.overflowAnchor = '')));
}
