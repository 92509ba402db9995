import { diffWordsWithSpace } from 'diff';
import type { Page } from './page.ts';
import type { FrontMatterWords } from './translated-words.ts';
import type { SectionPair } from './section-pairs.ts';
import { sectionText } from './section-text.ts';
import type { LanguageTranslation, PageTranslation } from './translations.ts';
import type { TranslatedWords } from './word-records.ts';

/** A piece of work: a section of a page, or a page as a whole. */
export type Task = Pick<SectionPair, 'source' | 'own' | 'recorded'> & {
  key?: string;
  state: SectionPair['state'] | 'unread';
};

/** What there is to do on a page. */
export function tasksOf({ state, sections, reviewEnded }: PageTranslation): Task[] {
  if (state === 'missing') return [{ state }];
  return [
    ...sections.filter((section) => section.state !== 'current'),
    ...(reviewEnded ? [{ state: 'unread' as const }] : []),
  ];
}

/** What is known of a piece of work beside its sections. */
export interface TaskTelling {
  /** The section of the original as it was, where it is known. */
  then: string | undefined;
  /** The name of the language that is translated from. */
  sourceName: string;
  /** Whether the reader's terminal shows colours. */
  colours?: boolean;
}

/**
 * Tells of a piece of work: where, what happened, the original then and now, and what to do.
 */
export function taskText(
  page: PageTranslation,
  source: Page,
  task: Task,
  { then, sourceName, colours = false }: TaskTelling,
): string {
  const now = task.source ? sectionText(source, task.source) : undefined;
  const sourcePlace = task.source ? `${source.path}:${task.source.place.line}` : source.path;
  const place = task.own ? `:${task.own.place.line}` : '';
  const where = `${page.path}${place}${task.key === undefined ? '' : `  ${task.key}`}`;
  const accept = `npm run translations -- accept ${page.path}`;
  const lines = ((): string[] => {
    switch (task.state) {
      case 'missing':
        return task.key === undefined
          ? [
              `missing: there is no translation of ${source.path} (${page.words} words)`,
              `Translate it into ${page.path}, then run: ${accept}`,
            ]
          : [
              `missing: the section is new in ${sourceName}, ${sourcePlace}`,
              ...quoted(now),
              `Translate it in its place, then run: ${accept}`,
            ];
      case 'lost':
        return [
          `lost: the section was translated, and its words are gone; ${sourceName}: ${sourcePlace}`,
          ...quoted(now),
          `Bring it back, then run: ${accept}`,
        ];
      case 'extra':
        return [`extra: the ${sourceName} has no such section any more`, `Remove it, then run: ${accept}`];
      case 'unread':
        return [
          'unread: the words have changed since a person read the page, which is called machine-made again',
          `Run: ${accept}`,
          `Once somebody who knows the language has read all of it again: ${accept} --reviewed`,
        ];
      case 'unrecorded':
        return [
          `unrecorded: nobody has said from which ${sourceName} it was made; ${sourceName}: ${sourcePlace}`,
          `Compare the two, then run: ${accept}`,
        ];
      default:
        return [
          `behind: the ${sourceName} has changed, ${sourcePlace}`,
          ...(then === undefined
            ? [`The ${sourceName} then: git does not know it here. Now:`, ...quoted(now)]
            : quoted(wordDiff(then, now ?? '', colours))),
          task.recorded && task.own?.fingerprint === task.recorded.text
            ? `Update the words, then run: ${accept}\n` +
              `If they may stay: ${accept} --unchanged ${task.key ?? ''}="<reason>"`
            : `The translation has changed too. If it says what the ${sourceName} says, run: ${accept}`,
        ];
    }
  })();
  return [where, ...lines.flatMap((line) => line.split('\n')).map((line) => `  ${line}`)].join('\n');
}

/** What there is to do about events and outcomes of a page that a translation has no words for. */
export function lackingText(translation: Page, source: Page, lacking: readonly FrontMatterWords[]): string {
  const lineOf = ({ frontMatter }: Page, path: readonly string[]): number => frontMatter?.placeOf(path).line ?? 1;
  return lacking
    .map(({ path, words }) => {
      const [group = '', id = ''] = path;
      return [
        `${translation.path}:${lineOf(translation, path)}  ${path.join('.')}`,
        `  missing: it has no words yet, ${source.path}:${lineOf(source, path)}`,
        `  | ${words}`,
        `  Add “${id}: …” under “${group}:”, then run: npm run translations -- accept ${translation.path}`,
      ].join('\n');
    })
    .join('\n\n');
}

function quoted(text: string | undefined): string[] {
  return (text ?? '').split('\n').map((line) => `| ${line}`.trimEnd());
}

/** Both texts in one, as `git diff --word-diff` writes it: `[-then-]{+now+}`; with colours where there are any. */
function wordDiff(then: string, now: string, colours: boolean): string {
  return diffWordsWithSpace(then, now)
    .map(({ value, added, removed }) => {
      if (added) return colours ? `\u001B[32m{+${value}+}\u001B[39m` : `{+${value}+}`;
      if (removed) return colours ? `\u001B[31m[-${value}-]\u001B[39m` : `[-${value}-]`;
      return value;
    })
    .join('');
}

/**
 * What there is to do about interface words and notes on changes: a piece each, and one for all that nobody recorded.
 */
export function wordsText(words: readonly TranslatedWords[], sourceName: string): string[] {
  const accept = (file: string): string => `npm run translations -- accept ${file}`;
  const behind = words.filter(({ state }) => state === 'behind');
  const unrecorded = Map.groupBy(
    words.filter(({ state }) => state === 'unrecorded'),
    ({ file }) => file,
  );
  return [
    ...behind.map(({ key, file, place, original, sourcePlace, now, recorded }) => {
      const changed = recorded?.text !== now.text;
      return [
        `${file}:${place.line}  ${key}`,
        `  behind: the ${sourceName} has changed, ${sourcePlace}`,
        `  | ${original}`,
        changed
          ? `  The translation has changed too. If it says what the ${sourceName} says, run: ${accept(file)}`
          : `  Update the words, then run: ${accept(file)}`,
        ...(changed ? [] : [`  If they may stay: ${accept(file)} --unchanged ${key}="<reason>"`]),
      ].join('\n');
    }),
    ...[...unrecorded].map(([file, each]) =>
      [
        `${file}  ${each.length > 5 ? `${each.length} words` : each.map(({ key }) => key).join(', ')}`,
        `  unrecorded: nobody has said from which ${sourceName} they were made`,
        `  Compare the two, then run: ${accept(file)}`,
      ].join('\n'),
    ),
  ];
}

/**
 * One line a language: how many pages are current, behind and missing, and how many words that is; and how many
 * interface words and notes are behind.
 */
export function totalsText(
  states: readonly LanguageTranslation[],
  wordsOf: ReadonlyMap<string, readonly TranslatedWords[]>,
): string {
  return states
    .map(({ locale, pages, words }) => {
      const unrecorded = pages.filter(isUnrecorded).length;
      const count = (state: PageTranslation['state']): number => pages.filter((page) => page.state === state).length;
      const reviewed = pages.filter((page) => page.reviewed).length;
      const behind = wordsOf.get(locale)?.filter(({ state }) => state === 'behind').length ?? 0;
      return [
        `${locale.padEnd(4)} ${count('current')} current (${reviewed} reviewed), ` +
          `${count('behind') - unrecorded} behind, `,
        unrecorded > 0 ? `${unrecorded} unrecorded, ` : '',
        `${count('missing')} missing; ${words} words to do`,
        behind > 0 ? `; ${behind} interface words or notes behind` : '',
      ].join('');
    })
    .join('\n');
}

/** Whether nothing is to be done on a page but to say what it was made from. */
function isUnrecorded({ state, sections }: PageTranslation): boolean {
  const states = sections.map((section) => section.state);
  return state === 'behind' && states.every((each) => each === 'current' || each === 'unrecorded');
}

/** Why a translation was not accepted, and what to do. */
export function refusalText(
  translation: Page,
  source: Page,
  { sections, needless }: { sections: SectionPair[]; needless: string[] },
  sourceName: string,
): string {
  const lines = sections.map((pair) => {
    const { key, state, own, source: section } = pair;
    if (state === 'extra')
      return `line ${own?.place.line ?? 1}: the ${sourceName} has no section “${key}” any more. Remove it here too`;
    const original = `${source.path}:${section?.place.line ?? 1}`;
    if (state === 'lost')
      return `${key}: its words are gone from the translation; ${sourceName}: ${original}. Bring them back`;
    const line = own?.place.line ?? 1;
    const changed = `${key}: the ${sourceName} has changed (${original}), the translation (line ${line}) has not`;
    return `${changed}. Update it, or say why it may stay: --unchanged ${key}="<reason>"`;
  });
  const others = needless.map(
    (key) => `${key}: --unchanged has nothing to excuse here: there is no such section, or it is not behind`,
  );
  return [`${translation.path}: not accepted`, ...[...lines, ...others].map((line) => `  ${line}`)].join('\n');
}
