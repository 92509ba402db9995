import { isCollection, isScalar } from 'yaml';
import { valueAt, type DataFile } from '../content/data-file.ts';
import type { Problem } from './rule.ts';
import { otherCommas } from './yaml-lists.ts';

/** Lists of names and of what people type, each with the marks that part none of them where each has its line. */
const lists: readonly [path: readonly string[], inLines: RegExp][] = [
  [['search'], new RegExp(`,|${otherCommas.source}`, 'g')],
  // Of a name, a comma may be a part.
  [['also'], otherCommas],
  [['citation', 'authors'], otherCommas],
];

/** Finds items of a list that are several names, parted by what is no comma of YAML: no search would find them. */
export function* joinedNames({ value, yaml }: DataFile): Iterable<Problem> {
  for (const [path, inLines] of lists) {
    const items = valueAt(value, path);
    if (!Array.isArray(items)) continue;
    for (const [index, text] of items.entries()) {
      // Most have none: where they stand is not asked for then, which takes long.
      if (typeof text !== 'string' || text.split(inLines).length < 2) continue;
      const list = yaml.document.getIn(path, true);
      const node = yaml.document.getIn([...path, index], true);
      const isInBrackets = isCollection(list) && list.flow === true;
      const names = text.split(isInBrackets ? otherCommas : inLines).map((name) => name.trim());
      if (names.length < 2 || !isScalar(node) || node.type !== 'PLAIN') continue;
      const written = names.filter((name) => name !== '');
      const fix = isInBrackets
        ? `Write “${written.join(', ')}”`
        : `Write on a line each: ${written.map((name) => `“- ${name}”`).join(', ')}`;
      yield {
        ...yaml.placeOf([...path, index]),
        message: `“${text}” is one item of the list, and holds several names`,
        fix: `${fix}; where it is one name, put it in single quotes`,
      };
    }
  }
}
