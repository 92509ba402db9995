/**
 * Leads links that scripts add, such as the search’s answers, into the copy: the site’s scripts know addresses on the
 * web only.
 * @param site address of the site on the web
 * @param linkInCopy gives the place of such an address in the copy, nothing when it is not there
 */
export function leadAddedLinks(root: Element, site: string, linkInCopy: (address: URL) => string | undefined): void {
  const lead = (link: HTMLAnchorElement): void => {
    const written = link.getAttribute('href') ?? '';
    if (!/^(?:https?:\/)?\//.test(written)) return;
    const address = new URL(written, site);
    if (!address.href.startsWith(site)) return;
    const found = linkInCopy(address) ?? address.href;
    if (found !== written) link.href = found;
  };
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      for (const node of [target, ...addedNodes]) {
        if (node instanceof HTMLAnchorElement) lead(node);
        if (node instanceof Element && node !== target) for (const link of node.querySelectorAll('a')) lead(link);
      }
    }
  }).observe(root, { childList: true, subtree: true, attributes: true, attributeFilter: ['href'] });
}
