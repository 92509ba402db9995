/** Where it is remembered that a reader wants nothing kept. */
const offKey = `${siteId}:keep-pages`;

/** Whether a reader wants nothing kept; where nothing can be remembered, nobody has said so. */
export function isOff(): boolean {
  try {
    return localStorage.getItem(offKey) !== null;
  } catch {
    return false;
  }
}

/** Remembers whether a reader wants nothing kept. Without storage nothing is kept anyway. */
export function setOff(off: boolean): void {
  try {
    if (off) localStorage.setItem(offKey, 'off');
    else localStorage.removeItem(offKey);
  } catch {
    // Nothing to remember it in.
  }
}
