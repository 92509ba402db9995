/** The mark in the style sheet. */
const name = 'listen';

/** Marks what is read, where the browser can do so without a change of the page. */
export function mark(range: Range | undefined): void {
  if (!('highlights' in CSS)) return;
  if (range) CSS.highlights.set(name, new Highlight(range));
  else CSS.highlights.delete(name);
}

/** What of the window can be seen: below the header, above the player. */
function seen(bar: Element): { top: number; bottom: number } {
  const header = document.querySelector('.site-header');
  const isSticky = header && getComputedStyle(header).position === 'sticky';
  return { top: isSticky ? header.getBoundingClientRect().bottom : 0, bottom: bar.getBoundingClientRect().top };
}

/** The first of some places that is in view, or comes after what is; the first of all where none does. */
export function firstInView(ranges: readonly Range[], bar: Element): number {
  const { top } = seen(bar);
  const index = ranges.findIndex((range) => {
    const box = range.getBoundingClientRect();
    return box.height > 0 && box.top >= top - box.height / 2;
  });
  return Math.max(index, 0);
}

/** Follows what is read on the screen, unless the reader looks elsewhere. */
export interface Follower {
  /** Brings a place into view. @param isAsked whether the reader has asked for it, wherever they look */
  follow(range: Range, isAsked: boolean): void;
  stop(): void;
}

/** How long our own scrolling takes at most, in milliseconds. */
const ownScroll = 1000;

/** @param bar the player, which covers a part of the window */
export function follower(bar: Element): Follower {
  const controls = new AbortController();
  let isFollowing = true;
  let ownUntil = 0;
  const look = (): void => {
    isFollowing = false;
  };
  const { signal } = controls;
  for (const kind of ['wheel', 'touchmove']) addEventListener(kind, look, { signal, passive: true });
  addEventListener('scroll', () => performance.now() > ownUntil && look(), { signal, passive: true });
  return {
    stop: () => controls.abort(),
    follow(range, isAsked) {
      const box = range.getBoundingClientRect();
      const { top, bottom } = seen(bar);
      const isSeen = box.top >= top && box.bottom <= bottom;
      // Whoever comes back to what is read is followed again.
      isFollowing ||= isAsked || isSeen;
      if (!isFollowing || isSeen) return;
      const isStill = matchMedia('(prefers-reduced-motion: reduce)').matches;
      ownUntil = performance.now() + ownScroll;
      scrollBy({ top: box.top - top - (bottom - top) / 5, behavior: isStill ? 'instant' : 'smooth' });
    },
  };
}
