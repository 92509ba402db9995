import type { ContentFile } from '../../src/content/content-files.ts';
import { acceptFiles } from '../../src/content/accept-files.ts';
import { Content } from '../../src/content/content.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { continuationOf } from '../../src/rules/mended-line.ts';

/** What somebody writes in place of `…`. */
const someWords = 'Such words';

/** What stands for a thing that only whoever writes can name. */
const names: Readonly<Record<string, string>> = { '<id>': 'hkdir-countries', '<page>': 'background' };

/** With what a translation is accepted, where a finding says that it is to be. */
const acceptance = { today: '2026-11-24', unchanged: {}, reviewed: false };

type Lines = string[];

/** Changes the lines of the file in which the finding is, or says that this is no form of its own. */
type Form = [pattern: RegExp, change: (lines: Lines, finding: Finding, words: string[]) => Lines | undefined];

/**
 * The forms in which a finding says what to write, each with what somebody does who takes it by the letter. The first
 * thing that a message quotes is what stands in the file.
 */
const forms: readonly Form[] = [
  [
    /^(?:Write|Put it in quotes|Write it as a list): (.+)$/s,
    (lines, { line }, [written = '']) => withLine(lines, line, (old) => indentOf(old) + written),
  ],
  [/^Write “\\” in its place(.*)/, (lines, finding, [rest = '']) => brokenLine(lines, finding, rest !== '')],
  [
    /^Write in place of lines (\d+)–(\d+): (.+)$/s,
    (lines, _, [from, to, written = '']) =>
      lines.toSpliced(
        Number(from) - 1,
        Number(to) - Number(from) + 1,
        indentOf(lines[Number(from) - 1] ?? '') + written,
      ),
  ],
  [/^(?:Did you mean|Write) “(.+?)”/s, (lines, finding, [written = '']) => inPlace(lines, finding, written)],
  [/^Write (<[A-Z]\w*[^<>]*\/>)/, (lines, finding, [written = '']) => elementInPlace(lines, finding, written)],
  [/^Add: (.+)$/s, (lines, { line }, [written = '']) => lines.toSpliced(line, 0, '', written)],
  [/^Add “(.+?)” under “(\w+):”/, (lines, { line }, [entry = '', key = '']) => under(lines, line, key, entry)],
  [/^Add (".+": ".*")/, (lines, _, [entry = '']) => lines.with(0, `{\n  ${entry},${lines[0]?.slice(1) ?? ''}`)],
  [/^Put the line (.+?) behind line (\d+)/, (lines, _, [text = '', n = '']) => lines.toSpliced(Number(n), 0, text)],
  [
    /^Put the line (.+?) before this one/,
    (lines, { line, column }, [text = '']) => {
      const old = lines[line - 1] ?? '';
      const before = old.slice(0, column - 1);
      return lines.toSpliced(line - 1, 1, before + text, continuationOf(before) + old.slice(column - 1));
    },
  ],
  [
    /^Indent lines? (\d+)(?:–(\d+))? by (\d+) more spaces?/,
    (lines, _, [from, to, count]) =>
      lines.map((line, index) =>
        index + 1 < Number(from) || index + 1 > Number(to ?? from) || line.trim() === ''
          ? line
          : line.replace(/^[\s>]*/, (prefix) => prefix + ' '.repeat(Number(count))),
      ),
  ],
  [
    /^Write on a line each: (“.+”);/,
    (lines, { line }, [items = '']) => {
      const written = [...items.matchAll(/“(.+?)”/g)].map(([, item = '']) => indentOf(lines[line - 1] ?? '') + item);
      return lines.toSpliced(line - 1, 1, ...written);
    },
  ],
  [
    /^(?:Indent it by \d+ spaces?|Use spaces): (.+)$/s,
    (lines, { line }, [written = '']) => withLine(lines, line, () => written),
  ],
  [
    /^Take “(.+?)” out/,
    (lines, { line, column }, [code = '']) =>
      lines[line - 1]?.startsWith(code, column - 1)
        ? withLine(lines, line, (old) => old.slice(0, column - 1) + old.slice(column - 1 + code.length))
        : undefined,
  ],
  [/^Remove the comma/, (lines, { line, column }) => withLine(lines, line, (old) => old.slice(0, column - 1))],
  [
    /^Remove lines (\d+)–(\d+):/,
    (lines, _, [from, to]) => lines.toSpliced(Number(from) - 1, Number(to) - Number(from) + 1),
  ],
  [/^Remove (?:it(?: here)?(?:$|[;:])|the line:)/, (lines, finding) => without(lines, finding)],
];

/** The files once somebody has done what a finding says; nothing where that needs words, or a choice, of theirs. */
export function applyFix(files: readonly ContentFile[], finding: Finding): ContentFile[] | undefined {
  const fix = Object.entries(names).reduce((text, [name, value]) => text.replaceAll(name, value), finding.fix ?? '');
  // Whoever mends a drawing does it where it was drawn.
  if (finding.file.endsWith('.svg')) return undefined;
  const newName = /^Rename it to ([^\s,]+)/.exec(fix)?.[1];
  if (newName) return files.map((file) => (file.path === finding.file ? { ...file, path: newName } : file));
  const accepted = /^Run: npm run translations -- accept (\S+)$/.exec(fix)?.[1];
  if (accepted) return withTexts(files, acceptFiles(new Content(files), [accepted], acceptance).accepted);
  const target = / to (content\/\S+)$/.exec(fix)?.[1] ?? finding.file;
  for (const [pattern, change] of forms) {
    const words = pattern.exec(fix)?.slice(1);
    if (!words) continue;
    return files.map((file) => {
      if (file.path !== target) return file;
      const written = words.map((each) => each?.replaceAll('…', someWords));
      const lines = change(new TextDecoder().decode(file.bytes).split('\n'), finding, written);
      if (!lines) throw new Error(`What “${finding.message}” is about does not stand at its place`);
      return { ...file, bytes: new TextEncoder().encode(lines.join('\n')) };
    });
  }
  return undefined;
}

function withTexts(files: readonly ContentFile[], texts: readonly { path: string; text: string }[]): ContentFile[] {
  return files.map((file) => {
    const text = texts.find(({ path }) => path === file.path)?.text;
    return text === undefined ? file : { ...file, bytes: new TextEncoder().encode(text) };
  });
}

function withLine(lines: Lines, number: number, change: (line: string) => string): Lines {
  return lines.with(number - 1, change(lines[number - 1] ?? ''));
}

/** Puts words in place of what the message quotes, from the finding's place on. */
function inPlace(lines: Lines, { line, column, message }: Finding, written: string): Lines | undefined {
  const quoted = /“([^“”]+)”/.exec(message)?.[1] ?? '';
  const start = lines[line - 1]?.indexOf(quoted, column - 1) ?? -1;
  if (quoted === '' || start === -1) return undefined;
  return withLine(lines, line, (old) => old.slice(0, start) + written + old.slice(start + quoted.length));
}

/** Puts a backslash in place of a line break in HTML, and what stands behind it on a line of its own. */
function brokenLine(lines: Lines, { line, column }: Finding, goesOn: boolean): Lines {
  const text = lines[line - 1] ?? '';
  const behind = text
    .slice(column - 1)
    .replace(/^<[^>]*>/, '')
    .trim();
  const quoted = /^[ \t>]*/.exec(text)?.[0] ?? '';
  return lines.toSpliced(line - 1, 1, `${text.slice(0, column - 1)}\\`, ...(goesOn ? [quoted + behind] : []));
}

/** Puts a component in place of the one that the finding is about. */
function elementInPlace(lines: Lines, { line, column }: Finding, written: string): Lines | undefined {
  const start = column - 1;
  const old = /^<[A-Z]\w*(?:[^<>"{]|"[^"]*"|\{[^}]*\})*(?:\/>|>[^<]*<\/\w+>)/.exec(
    lines[line - 1]?.slice(start) ?? '',
  )?.[0];
  return old === undefined
    ? undefined
    : withLine(lines, line, (text) => text.slice(0, start) + written + text.slice(start + old.length));
}

/** Puts an entry under a key of the YAML that the finding is in, with the indentation of what is there. */
function under(lines: Lines, from: number, key: string, entry: string): Lines | undefined {
  const isKey = (line: string): boolean => line.trim() === `${key}:`;
  const index = [lines.findIndex(isKey), lines.findLastIndex((line, at) => at < from && isKey(line))].find(
    (at) => at !== -1,
  );
  if (index === undefined) {
    const end = lines.indexOf('---', 1);
    return lines.toSpliced(end, 0, `${key}:`, `  ${entry}`);
  }
  return lines.toSpliced(index + 1, 0, `${indentOf(lines[index] ?? '')}  ${entry}`);
}

/** Takes away what a finding is about: an entry of YAML with all below it, what the message quotes, or the line. */
function without(lines: Lines, finding: Finding): Lines | undefined {
  const { line, file } = finding;
  const text = lines[line - 1] ?? '';
  const inYaml = file.endsWith('.yaml') || (lines[0] === '---' && line <= lines.indexOf('---', 1));
  if (!inYaml) return inPlace(lines, finding, '') ?? lines.toSpliced(line - 1, 1);
  const depth = indentOf(text).length;
  const next = lines.findIndex((other, at) => at >= line && other.trim() !== '' && indentOf(other).length <= depth);
  return lines.toSpliced(line - 1, (next === -1 ? lines.length : next) - line + 1);
}

function indentOf(line: string): string {
  return /^\s*/.exec(line)?.[0] ?? '';
}
