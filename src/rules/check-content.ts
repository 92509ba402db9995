import type { Content } from '../content/content.ts';
import { duplicatePage } from './files.ts';
import { sortFindings, type Finding } from './finding.ts';
import { addressOf } from '../content/page-address.ts';
import { nodesOf } from '../content/nodes.ts';
import { rules } from './registry.ts';
import type { Circumstances, Problem, Rule } from './rule.ts';
import { findBlots } from './written-text.ts';

/** More findings of one rule in one file tell nobody more, and a hostile file has millions. */
const maxFindings = 100;

const maxWords = 500;

/** A fix may be a whole line, and a line a whole paragraph. */
const maxFix = 4_000;

type RuleOn<Kind extends Rule['on']> = Extract<Rule, { on: Kind }>;

/**
 * Tries every rule on all content. Files that cannot be read are taken out of it.
 * @param onFile is called with each file before it is worked on, and without one before content is looked at as a
 * whole; whoever watches can then say which file takes too long
 * @returns all findings, sorted
 */
export function checkContent(
  content: Content,
  when: Circumstances,
  onFile: (path?: string) => void = () => {},
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
      findings.push({
        file,
        line,
        column,
        severity: isPromised && isHeld(file) ? 'error' : severity,
        rule: id,
        message: clipped(message),
        ...(fix === undefined ? {} : { fix: clipped(fix, maxFix) }),
      });
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
      for (const rule of rulesOn('bytes')) add(rule, file.path, rule.find(file));
      if (findings.length > before) content.putAside(file.path);
    });
  }
  for (const { file } of duplicatePage(content)) content.putAside(file);
  for (const [path, text] of content.texts) {
    attempt(path, () => {
      const page = content.pageAt(path);
      const file = page ? page.frontMatter : content.dataFile(path);
      if (page) nodesOf(page.tree, 'root');
      const blots = rulesOn('text').map((rule) => ({ rule, problems: findBlots(rule.find, text, page, file) }));
      for (const { rule, problems } of blots) add(rule, path, problems);
      if (file) for (const rule of rulesOn('data')) add(rule, path, rule.find(file));
    });
  }
  for (const page of content.pages) {
    attempt(page.path, () => {
      for (const rule of rulesOn('page')) add(rule, page.path, rule.find(page, content, when));
    });
  }
  onFile();
  for (const rule of rulesOn('content')) {
    for (const { file, ...problem } of rule.find(content, when)) add(rule, file, [problem]);
  }
  return sortFindings(findings);
}

/** A message quotes what it is about, and a hostile file has words of a million letters. */
function clipped(words: string, length = maxWords): string {
  return words.length > length ? `${words.slice(0, length)}…` : words;
}

const byKind = Map.groupBy<Rule['on'], Rule>(rules, ({ on }) => on);

function rulesOn<Kind extends Rule['on']>(kind: Kind): RuleOn<Kind>[] {
  return (byKind.get(kind) ?? []) as RuleOn<Kind>[];
}
