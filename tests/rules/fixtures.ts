import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '../../src/rules/check-content.ts';
import type { Circumstances } from '../../src/rules/rule.ts';
import { readContentFiles, type ContentFile } from '../../src/content/content-files.ts';
import { Content } from '../../src/content/content.ts';
import { parsers as plainParsers, type Parsers } from '../../src/content/parsers.ts';
import type { Remember } from '../../src/core/remember.ts';
import type { Finding } from '../../src/rules/finding.ts';

/** The folder of the fixtures. Each is what it changes in `clean`, a small site in which there is nothing to find. */
export const fixturesFolder = join(import.meta.dirname, '../fixtures/checks');

/** The names of the fixtures that break a rule. */
export const fixtureNames: readonly string[] = readdirSync(fixturesFolder).filter((name) => name !== 'clean');

/** The day on which the small site is checked. */
const today = '2026-11-24';

/** A file of the small site by its path below `content/`: other words, other bytes, or none. */
export type Changes = Readonly<Record<string, string | Uint8Array | undefined>>;

const clean = readContentFiles(join(fixturesFolder, 'clean'));

const known = new Map<string, unknown>();

function remembered<Result>(key: string, make: () => Result): Result {
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as Result;
}

/** Parses what the fixtures share but once: it is read some hundred times. */
export const parsers: Parsers = {
  markdown: (text, format) => remembered(`${format} ${text}`, () => plainParsers.markdown(text, format)),
  yaml: (text, lineOffset) => remembered(`${lineOffset} ${text}`, () => plainParsers.yaml(text, lineOffset)),
};

/** The small site with the files of a fixture in it. */
export async function readFixture(name: string): Promise<ContentFile[]> {
  const changed = readContentFiles(join(fixturesFolder, name)).map(withOwnWords);
  return [...clean.filter(({ path }) => !changed.some((other) => other.path === path)), ...changed];
}

/**
 * The interface words of a fixture with those of the small site behind them, on its last line: it holds what it is
 * about. Of words that are counted, none is added to those that it has.
 */
function withOwnWords(file: ContentFile): ContentFile {
  const text = new TextDecoder().decode(file.bytes).trimEnd();
  if (file.path !== wordsFile || !text.endsWith('}')) return file;
  const stem = (key: string): string => key.replace(/_[a-z]+$/, '');
  const added = Object.entries(ownWords).filter(([key]) => !text.includes(`"${stem(key)}`));
  const words = added.map(([key, value]) => `, ${JSON.stringify(key)}: ${JSON.stringify(value)}`).join('');
  return { ...file, bytes: new TextEncoder().encode(`${text.slice(0, -1)}${words}}\n`) };
}

const wordsFile = 'content/i18n/en.json';
const ownWords = JSON.parse(new TextDecoder().decode(clean.find(({ path }) => path === wordsFile)?.bytes)) as Readonly<
  Record<string, string>
>;

/** The small site with changes. */
export function siteWith(changes: Changes): ContentFile[] {
  const changed = Object.entries(changes).map(([name, value]) => [`content/${name}`, value] as const);
  return [
    ...clean.filter(({ path }) => !changed.some(([other]) => other === path)),
    ...changed.flatMap(([path, value]) =>
      value === undefined ? [] : [{ path, bytes: typeof value === 'string' ? new TextEncoder().encode(value) : value }],
    ),
  ];
}

/**
 * Looks but once for what the rules find in the same words with the same around them: most files of a fixture are those
 * of all others. That what is remembered is what would be found, kept-findings.test.ts shows of every fixture.
 */
const rememberAll: Remember = (name, dependencies, make) => remembered(`${name} ${dependencies}`, make);

/** What the rules find in some files, and among them in none that could not be read in time. */
export function findingsIn(
  files: readonly ContentFile[],
  {
    stopped = [],
    remember = rememberAll,
    ...when
  }: Partial<Circumstances> & { stopped?: readonly string[]; remember?: Remember } = {},
): Finding[] {
  const content = new Content(files, parsers);
  for (const path of stopped) content.giveUp(path);
  return checkContent(content, { today, ...when }, undefined, remember);
}

/** What the rules find in the small site with changes. */
export function check(changes: Changes, more: Parameters<typeof findingsIn>[1] = {}): Finding[] {
  return findingsIn(siteWith(changes), more);
}

/** A page with these words, of which only the words matter. */
export function page(words: string, frontMatter = ''): string {
  const head = 'title: Objectives\ndescription: What the policy is for.\nupdated: 2026-11-24\n';
  return `---\n${head}${frontMatter}---\n\n${words}\n`;
}

/** Findings as one line each: place, rule and words. */
export function inShort(findings: readonly Finding[]): string[] {
  return findings.map(
    ({ file, line, column, rule, message, fix }) => `${file}:${line}:${column} ${rule}: ${message} → ${fix ?? ''}`,
  );
}

/** A finding with all that one can have. */
export const aFinding: Finding = {
  file: 'content/a.md',
  line: 2,
  column: 5,
  severity: 'error',
  rule: 'broken-link',
  message: 'It leads nowhere',
  fix: 'Did you mean “b.md”?',
};
