import { addressOf } from '../content/page-address.ts';
import { pathIn } from '../content/translations.ts';
import type { Finding } from './finding.ts';

/** What a pull request is to be told with. */
export interface PullRequest {
  /** The files that it changes; none where that is not known. */
  changed: ReadonlySet<string>;
  /** The language that pages are written in first. */
  sourceLanguage: string;
}

/** What another language owes to a page; one line a page is enough. */
const owed: readonly string[] = ['section-behind', 'missing-translation', 'missing-value', 'unrecorded-translation'];

interface Told {
  /** What the author has to do with. */
  own: Finding[];
  elsewhere: Finding[];
  /** What an edit leaves behind in other languages, a page a line. */
  behind: Finding[];
}

/** Findings in the order in which an author of a pull request works through them: those in the files of it first. */
function toldOf(findings: readonly Finding[], { changed, sourceLanguage }: PullRequest): Told {
  const own = findings.filter(({ file }) => changed.has(file));
  const others = findings.filter(({ file }) => !changed.has(file));
  const isOwed = ({ rule, severity }: Finding): boolean => severity === 'warning' && owed.includes(rule);
  const byPage = Map.groupBy(others.filter(isOwed), ({ file }) => {
    const address = addressOf(file);
    return address ? pathIn(sourceLanguage, address) : file;
  });
  const behind = [...byPage].flatMap(([file, ofPage]): Finding[] => {
    const [first, ...more] = ofPage;
    if (!first || more.length === 0) return ofPage;
    const languages = [...new Set(ofPage.map((finding) => addressOf(finding.file)?.locale ?? finding.file))];
    const telling = {
      ...first,
      file,
      line: 1,
      column: 1,
      message: `Left behind in ${languages.join(', ')}: ${ofPage.length} findings on this page`,
      fix: 'npm run translations shows what has changed. You may leave it to those who know the languages',
    };
    return [telling];
  });
  return { own: gravest(own), elsewhere: gravest(others.filter((finding) => !isOwed(finding))), behind };
}

/** Errors before warnings; else as they were. */
function gravest(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}

/**
 * Annotations, of which GitHub shows the first ten errors and the first ten warnings of a step.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export function annotations(findings: readonly Finding[], request: PullRequest): string {
  const { own, elsewhere, behind } = toldOf(findings, request);
  return [...own, ...elsewhere, ...behind].map(annotation).join('\n');
}

/** All findings as Markdown, for the summary of the job. */
export function summary(findings: readonly Finding[], counted: string, request: PullRequest): string {
  const { own, elsewhere, behind } = toldOf(findings, request);
  const parts = [
    ['In the files of this pull request', own],
    ['Elsewhere', elsewhere],
    ['Left behind in other languages', behind],
  ] as const;
  const sections = parts.flatMap(([title, list]) =>
    list.length === 0 ? [] : [`#### ${title}\n\n${list.map(item).join('\n')}\n`],
  );
  return [`### check: ${counted}\n`, ...sections].join('\n');
}

function item({ file, line, column, severity, rule, message, fix }: Finding): string {
  const words = [message, ...(fix === undefined ? [] : [fix])].map(escaped).join('<br>');
  return `- **${severity}** ${escaped(`${file}:${line}:${column}`)} ${rule}<br>${words}`;
}

/** Words of content as they are, whatever they mean in Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~&@]/g, (mark) => `&#${mark.codePointAt(0)};`).replaceAll('\n', ' ');
}

function annotation({ file, line, column, severity, rule, message, fix }: Finding): string {
  const words = fix === undefined ? message : `${message}\n${fix}`;
  return `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(words)}`;
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
