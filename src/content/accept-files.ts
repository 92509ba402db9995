import { counted } from '../core/counted.ts';
import { acceptTranslation, type Acceptance } from './accept-translation.ts';
import { acceptWords } from './accept-words.ts';
import { changeId } from './changes.ts';
import type { Content } from './content.ts';
import { stringsFiles } from './known-files.ts';
import { addressOf } from './page-address.ts';
import type { Page } from './page.ts';
import { refusalText } from './translation-tasks.ts';

/** A file as it is once translations are accepted. */
interface AcceptedFile {
  path: string;
  text: string;
  /** Whether that is another text than it has now. */
  isNew: boolean;
  /** What is still to be done there; empty where nothing is. */
  left: string;
}

/** What comes of accepting some files: all of them, or why not. */
export interface AcceptedFiles {
  accepted: AcceptedFile[];
  /** The files with the words that were accepted: the pages, and those of interface words and notes. */
  translated: string[];
  /** What was named and needs no recording, with why. */
  skipped: string[];
  refusals: string[];
}

/**
 * Records what translations were made from, in the files that are named, or lie in folders that are named: pages,
 * interface words and notes on changes. Those of the source language are skipped, so that a wildcard may take them in.
 * @param names paths from the project's root, with forward slashes
 */
export function acceptFiles(content: Content, names: readonly string[], how: Acceptance): AcceptedFiles {
  const { sourceLanguage, sourceName } = content;
  const isNamed = (path: string): boolean =>
    names.some((name) => name === '' || path === name || path.startsWith(`${name}/`));
  const files = [...content.paths].filter(isNamed);
  const pages = content.pages.filter(({ path, locale }) => isNamed(path) && locale !== sourceLanguage);
  const words = files.filter((path) => {
    const locale = stringsFiles.localeOf(path);
    return (locale !== undefined && locale !== sourceLanguage) || changeId(path) !== undefined;
  });
  const result: AcceptedFiles = {
    accepted: [],
    translated: [...pages.map(({ path }) => path), ...words],
    skipped: [],
    refusals: [],
  };
  for (const name of names) {
    const isIn = (path: string): boolean => name === '' || path === name || path.startsWith(`${name}/`);
    if (result.translated.some(isIn)) continue;
    if (files.some((path) => isIn(path) && (addressOf(path)?.locale ?? stringsFiles.localeOf(path)) === sourceLanguage))
      result.skipped.push(`${name}: skipped, since translations are made from the ${sourceName}`);
    else result.refusals.push(`${name}: there is no translation here. Name a file like content/docs/nb/background.md`);
  }
  if (result.translated.length === 0 && result.refusals.length === 0)
    result.refusals.push('There is no translation among these. Name a file like content/docs/nb/background.md');
  for (const page of pages) acceptPage(content, page, how, result);
  for (const locale of words.length > 0 ? content.targets : []) acceptLanguage(content, locale, words, how, result);
  return result;
}

function acceptPage(content: Content, page: Page, how: Acceptance, { accepted, refusals }: AcceptedFiles): void {
  const { path, slug } = page;
  const source = content.page(content.sourceLanguage, slug);
  if (!source || !page.data || page.syntaxError || source.syntaxError) {
    const reason = source
      ? 'it cannot be read. Run npm run check'
      : `there is no ${content.sourceName} page of this name`;
    refusals.push(`${path}: ${reason}`);
    return;
  }
  const result = acceptTranslation(source, page, how);
  if (result.kind === 'unwritable') {
    refusals.push(`${path}:1: the front matter cannot be written into. Write each key on a line of its own: title: …`);
    return;
  }
  if (result.kind === 'refused') {
    refusals.push(refusalText(page, source, result, content.sourceName));
    return;
  }
  const { text, missing, behind } = result;
  const left = [
    ...(missing.length > 0 ? [`${counted(missing.length, 'section')} still missing`] : []),
    ...stillBehind(behind, content.sourceName),
  ].join('; ');
  accepted.push({ path, text, isNew: text !== page.text, left });
}

function acceptLanguage(
  content: Content,
  locale: string,
  words: readonly string[],
  how: Acceptance,
  { accepted }: AcceptedFiles,
): void {
  const { path, text, behind } = acceptWords(content, locale, (file) => words.includes(file), how);
  const left = stillBehind(behind, content.sourceName).join('');
  const before = content.texts.get(path);
  const isNew = text !== before && (before !== undefined || text.includes(': {'));
  if (isNew || left !== '') accepted.push({ path, text, isNew, left });
}

/** That sections or words stay behind, and what to do; nothing where none does. */
function stillBehind(behind: readonly { key: string }[], sourceName: string): string[] {
  const [first] = behind;
  if (!first) return [];
  return [
    `the ${sourceName} of these has changed, and they have not: ${behind.map(({ key }) => key).join(', ')}. ` +
      `Where they may stay, say why: --unchanged ${first.key}="<reason>"`,
  ];
}
