/** Makes an element with attributes and children; children that are not there are left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
  ...children: (Node | string | undefined)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button that does something. */
export function button(
  text: string | undefined,
  does: () => void,
  attributes: Record<string, string> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', does);
  return made;
}

/** Links in a list. */
export function linkList(links: readonly { href: string; text?: string; lang?: string }[]): HTMLElement {
  return element(
    'ul',
    {},
    ...links.map(({ href, text, lang }) =>
      element('li', {}, element('a', { href, ...(lang ? { lang, hreflang: lang } : {}) }, element('bdi', {}, text))),
    ),
  );
}
