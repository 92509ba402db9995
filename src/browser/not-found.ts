/** Helps in the language of the lost address first, and puts its words into the search. */

const path = location.pathname.split('/').filter((part) => part !== '');
const all = document.querySelector('[data-languages]');
const own = document.querySelector<HTMLElement>(
  path.map((part) => `[data-language="${CSS.escape(part)}"]`).join() || 'none',
);
if (own) all?.prepend(own);
// Where the address is of no language, the one that the browser asks for stands first.
const first = all?.firstElementChild;
const heading = document.querySelector('h1');
if (first instanceof HTMLElement && heading) {
  heading.textContent = document.title = first.dataset['title'] ?? '';
  document.documentElement.lang = first.lang;
  document.documentElement.dir = first.dir;
}

const words = decodeWords(path.at(-1) ?? '');
for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-search-lost]')) {
  if (words) link.search = `?${new URLSearchParams({ q: words })}`;
}

/** `vet-taster.html` as “vet taster”; nothing of an address that cannot be read. */
function decodeWords(part: string): string {
  try {
    return decodeURIComponent(part)
      .replace(/\.\w+$/, '')
      .replaceAll(/[-_+]+/g, ' ')
      .trim();
  } catch {
    return '';
  }
}
