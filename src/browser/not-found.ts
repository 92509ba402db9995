/** Helps in the language of the lost address first, and puts its words into the search. */

const path = location.pathname.split('/').filter((part) => part !== '');
const own = document.querySelector<HTMLElement>(
  path.map((part) => `[data-language="${CSS.escape(part)}"]`).join() || 'none',
);
const heading = document.querySelector('h1');
if (own && heading) {
  heading.after(own);
  heading.textContent = own.dataset['title'] ?? '';
  heading.lang = own.lang;
  heading.dir = own.dir;
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
