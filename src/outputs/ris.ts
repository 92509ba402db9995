import type { CitedWork } from '../pages/citation.ts';

/** Programs of the format's first years took no longer names of references. */
const longestId = 20;

/**
 * A work as a reference of RIS (https://en.wikipedia.org/wiki/RIS_(file_format)), each field on a line of its own,
 * however long it is. What stands before the first comma of an author is a family name; an institution has nothing
 * behind it (EndNote and Zotero take it whole then).
 */
export function toRis({ id, author, title, URL, language, issued, ...work }: CitedWork): string {
  const [[year, month = '', day = '']] = issued['date-parts'];
  const fields: [tag: string, value: string | number | undefined][] = [
    ['TY', 'ELEC'],
    ...author.map(({ literal }): [string, string] => ['AU', `${literal},`]),
    ['DA', `${year}/${month}/${day}/`],
    ['PY', year],
    ['ET', work.edition],
    ['ID', id.slice(0, longestId)],
    ['LA', language],
    ['M3', work.medium],
    ['N1', work.note],
    ['T2', work['container-title']],
    ['TI', title],
    ['UR', URL],
    ['ER', ''],
  ];
  return fields.map(([tag, value]) => (value === undefined ? '' : `${tag}  - ${value}\n`)).join('');
}
