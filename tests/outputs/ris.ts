import { expect } from 'vitest';

/** The fields of each reference of a RIS file, read line by line as reference managers do. */
export function parseRis(text: string): Map<string, string[]>[] {
  const references: Map<string, string[]>[] = [];
  for (const line of text.split('\n')) {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- ?(.*)$/.exec(line) ?? [];
    if (tag === undefined) expect(line.trim(), 'a line that no reader of RIS knows').toBe('');
    else if (tag === 'TY') references.push(new Map([[tag, [value ?? '']]]));
    else references.at(-1)?.set(tag, [...(references.at(-1)?.get(tag) ?? []), value ?? '']);
  }
  return references;
}
