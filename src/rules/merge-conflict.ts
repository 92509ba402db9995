import type { ContentFile } from '../content/content-files.ts';
import { isPicture } from '../content/known-files.ts';
import type { Problem } from './rule.ts';

/** The lines that git puts around two versions of the same lines, as `git merge` documents them. */
const marks = { ours: '<<<<<<<', base: '|||||||', between: '=======', theirs: '>>>>>>>' } as const;

/** A conflict as it stands in a file; numbers are indexes of lines, and what is missing was removed already. */
interface Conflict {
  start: number;
  base?: number;
  between?: number;
  end?: number;
}

/**
 * Finds conflicts that git left to whoever merges. Nothing else that is said of such a file would help: rules would
 * take the marks for headings, quotations and keys.
 */
export function* mergeConflict({ path, bytes }: ContentFile): Iterable<Problem> {
  if (isPicture(path)) return;
  const text = new TextDecoder().decode(bytes);
  if (!text.includes(marks.ours) && !text.includes(marks.theirs)) return;
  const lines = text.split(/\r?\n/);
  for (const conflict of conflictsIn(lines)) {
    const { start, base, between, end } = conflict;
    const inside = lines.slice(start, (end ?? start) + 1);
    const isRecord = inside.some((line) => /^\s+(of|text|updated): /.test(line));
    const accept = isRecord ? `, then run: npm run translations -- accept ${path}` : '';
    yield {
      line: start + 1,
      column: 1,
      message:
        between === undefined || end === undefined
          ? `A mark of a merge conflict was left here: “${lines[start] ?? ''}”`
          : `A merge conflict is not resolved: ${side(lines, start, base ?? between)}, ${side(lines, between, end)}`,
      fix:
        between === undefined || end === undefined
          ? `Look whether the words around it are right, and remove the line${accept}`
          : `Keep one of the two, or what is right in both, and remove the lines with ${all}${accept}`,
    };
  }
}

/** Whether git left a conflict in a file: what is read of it is the words of neither side. */
export function isConflicted(file: ContentFile): boolean {
  return !mergeConflict(file)[Symbol.iterator]().next().done;
}

/** What is said of such a file where something is to be made of it. */
export const conflictText = 'a merge conflict is not resolved in it. Run npm run check';

const all = `${marks.ours}, ${marks.between} and ${marks.theirs}`;

/** One of the two versions: which lines it has, and whose it is, as git names it at its outer mark. */
function side(lines: readonly string[], above: number, below: number): string {
  const mark = [lines[above], lines[below]].find(
    (line) => line?.startsWith(marks.ours) || line?.startsWith(marks.theirs),
  );
  const name = mark?.slice(marks.ours.length).trim() ?? '';
  const [first, last] = [above + 2, below];
  const where = first > last ? 'no line' : first === last ? `line ${first}` : `lines ${first}–${last}`;
  return name === '' ? `${where} of one side` : `${where} of “${name}”`;
}

function conflictsIn(lines: readonly string[]): Conflict[] {
  const conflicts: Conflict[] = [];
  let open: Conflict | undefined;
  for (const [index, line] of lines.entries()) {
    if (isMark(line, marks.ours)) {
      open = { start: index };
      conflicts.push(open);
    } else if (open && isMark(line, marks.base)) open.base = index;
    else if (open && open.between === undefined && line === marks.between) open.between = index;
    else if (isMark(line, marks.theirs)) {
      if (open) open.end = index;
      else conflicts.push({ start: index });
      open = undefined;
    }
  }
  return conflicts;
}

function isMark(line: string, mark: string): boolean {
  return line === mark || line.startsWith(`${mark} `);
}
