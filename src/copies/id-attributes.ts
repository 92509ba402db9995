import type { Properties } from 'hast';

/** Attributes that name ids on the same page, as hast calls them. */
const idAttributes: readonly string[] = [
  'id',
  'htmlFor',
  'ariaLabelledBy',
  'ariaControls',
  'ariaDescribedBy',
  'popoverTarget',
  'headers',
];

/** Gives the ids of an element, and those that it names, other names. */
export function renameIds(properties: Properties, rename: (id: string) => string): void {
  for (const name of idAttributes) {
    const ids = properties[name];
    if (!ids) continue;
    const renamed = [ids].flat().map((each) => String(each).replace(/\S+/g, rename));
    properties[name] = Array.isArray(ids) ? renamed : renamed.join(' ');
  }
}
