import type { Content } from '../content/content.ts';
import { duplicatePage } from './files.ts';
import { sortFindings, type Finding } from './finding.ts';
import { addressOf } from '../content/page-address.ts';
import { nodesOf } from '../content/nodes.ts';
import { digest } from '../core/digest.ts';
import { rememberNothing, type Remember } from '../core/remember.ts';
import { rules } from './registry.ts';
import type { Circumstances, Problem, ProblemInFile, Rule } from './rule.ts';
import { surroundingsOf } from './surroundings.ts';
import { findBlots } from './written-text.ts';

/** More findings of one rule in one file tell nobody more, and a hostile file has millions. */
const maxFindings = 100;

const maxWords = 500;

/** A fix may be a whole line, and a line a whole paragraph. */
const maxFix = 4_000;

type RuleOn<Kind extends Rule['on']> = Extract<Rule, { on: Kind }>;

/** What some rules have found in a file. */
type Found = [id: string, problems: Problem[]][];

/**
 * Tries every rule on all content. Files that cannot be read are taken out of it.
 * @param onFile is called with each file before it is worked on, and without one before content is looked at as a
 * whole; whoever watches can then say which file takes too long
 * @param remember gives what was found in a file, where nothing that it depends on beside the code has changed
 * @returns all findings, sorted
 */
export function checkContent(
  content: Content,
  when: Circumstances,
  onFile: (path?: string) => void = () => {},
  remember: Remember = rememberNothing,
): Finding[] {
  const findings: Finding[] = [];
  const counts = new Map<string, number>();
  const isHeld = (file: string): boolean =>
    when.complete === true && content.translated.includes(addressOf(file)?.locale ?? '');
  const add = ({ id, severity, isPromised }: Rule, file: string, problems: Iterable<Problem>): void => {
    const key = `${id} ${file}`;
    for (const { line, column, message, fix } of problems) {
      const count = counts.get(key) ?? 0;
      if (count === maxFindings) return;
      counts.set(key, count + 1);
      const held = isPromised && isHeld(file) ? 'error' : severity;
      findings.push({ file, line, column, severity: held, rule: id, message, ...(fix === undefined ? {} : { fix }) });
    }
  };
  /** Adds what rules find in a file, now or in an earlier check. */
  const addFound = (name: string, file: string, dependencies: string, find: () => Found): void => {
    const found = remember(`${name} ${file}`, dependencies, () =>
      JSON.stringify(find().filter(([, problems]) => problems.length > 0)),
    );
    for (const [id, problems] of JSON.parse(found) as Found) {
      const rule = ruleById.get(id);
      if (rule) add(rule, file, problems);
    }
  };
  /** Works on a file, and puts it aside where its nesting overflows the stack. */
  const attempt = <Result>(path: string, work: () => Result): Result | undefined => {
    if (content.unreadable.has(path)) return undefined;
    onFile(path);
    try {
      return work();
    } catch (error) {
      if (!(error instanceof RangeError)) throw new Error(`${path}: ${String(error)}`, { cause: error });
      content.giveUp(path);
      return undefined;
    }
  };

  for (const file of content.files) {
    attempt(file.path, () => {
      const before = findings.length;
      for (const rule of rulesOn('bytes')) add(rule, file.path, found(rule, rule.find(file))[1]);
      if (findings.length > before) content.putAside(file.path);
    });
  }
  for (const { file } of duplicatePage(content)) content.putAside(file);
  for (const [path, text] of content.texts) {
    attempt(path, () => {
      addFound('text', path, digest(text), () => {
        const page = content.pageAt(path);
        const file = page ? page.frontMatter : content.dataFile(path);
        if (page) nodesOf(page.tree, 'root');
        return [
          ...rulesOn('text').map((rule) => found(rule, findBlots(rule.find, text, page, file))),
          ...(file ? rulesOn('data').map((rule) => found(rule, rule.find(file))) : []),
        ];
      });
    });
  }
  // Where it is not listed, every page is one of no language, or a translation of nothing: that alone is to be told.
  const hasSource = content.locales?.includes(content.sourceLanguage) ?? true;
  const ofContent = rulesOn('content').filter(({ isBasic }) => hasSource || isBasic);
  const all = digestOf(content, when);
  const surroundings = remember('surroundings', all, () => surroundingsOf(content, when.today));
  for (const page of hasSource ? content.pages : []) {
    attempt(page.path, () => {
      const original = content.page(content.sourceLanguage, page.slug)?.text ?? '';
      // What is given up on the way is no longer there for the pages behind it.
      const dependencies = digest(surroundings, page.text, original, ...content.unreadable);
      addFound('page', page.path, dependencies, () =>
        rulesOn('page').map((rule) => found(rule, rule.find(page, content, when))),
      );
    });
  }
  onFile();
  const foundInAll = remember('content', digest(all, ...content.unreadable), () =>
    JSON.stringify(ofContent.map(({ id, find }) => [id, foundInFiles(find(content, when))])),
  );
  for (const [id, problems] of JSON.parse(foundInAll) as [id: string, problems: ProblemInFile[]][]) {
    const rule = ruleById.get(id);
    if (rule) for (const { file, ...problem } of problems) add(rule, file, [problem]);
  }
  return sortFindings(findings);
}

/** Names all that a check depends on beside the code: every byte of every file, and what it is made with. */
function digestOf({ files, unreadable }: Content, { lastChanged = new Map(), ...when }: Circumstances): string {
  const names = files.map(({ path, irregular }) => [path, irregular]);
  const circumstances = JSON.stringify([when, [...lastChanged], names, [...unreadable]]);
  return digest(circumstances, ...files.map(({ bytes }) => bytes));
}

/** What a rule finds in all files, as far as it is told. */
function foundInFiles(problems: Iterable<ProblemInFile>): ProblemInFile[] {
  const counts = new Map<string, number>();
  const found: ProblemInFile[] = [];
  for (const { file, ...problem } of problems) {
    const count = (counts.get(file) ?? 0) + 1;
    counts.set(file, count);
    if (count <= maxFindings) found.push({ file, ...clipped(problem) });
  }
  return found;
}

/** What a rule finds in a file, as far as it is told. */
function found({ id }: Rule, problems: Iterable<Problem>): Found[number] {
  return [id, [...Iterator.from(problems).take(maxFindings).map(clipped)]];
}

/** A message quotes what it is about, and a hostile file has words of a million letters. */
function clipped({ line, column, message, fix }: Problem): Problem {
  const cut = (words: string, length: number): string => (words.length > length ? `${words.slice(0, length)}…` : words);
  return { line, column, message: cut(message, maxWords), ...(fix === undefined ? {} : { fix: cut(fix, maxFix) }) };
}

const ruleById = new Map<string, Rule>(rules.map((rule) => [rule.id, rule]));

const byKind = Map.groupBy<Rule['on'], Rule>(rules, ({ on }) => on);

function rulesOn<Kind extends Rule['on']>(kind: Kind): RuleOn<Kind>[] {
  return (byKind.get(kind) ?? []) as RuleOn<Kind>[];
}
