import type { Page } from '../content/page.ts';
import { blocksOfTree, fieldsOf, type Block } from './blocks.ts';
import type { Content } from '../content/content.ts';
import { isInOtherScript, looksLike, strayPhrase, strayWord } from './languages.ts';
import type { Problem } from './rule.ts';
import { smallWordsOf } from './small-words.ts';

/**
 * Finds paragraphs, headings, titles and descriptions of a translation that were left in the language of the original.
 */
export function* leftInOriginal(page: Page, content: Content): Iterable<Problem> {
  const translation = content.translation(page);
  if (!translation) return;
  const { source } = translation;
  const { sourceLanguage, sourceName: name } = content;
  const fix = `Translate it; mark words that stay ${name} like :lang[words]{${sourceLanguage}}`;
  const smallWords = smallWordsOf(content, page.locale);
  const originals = new Map(
    [...fieldsOf(source), ...blocksOfTree(source.tree)].map((block) => [normal(block.text), block]),
  );
  for (const block of [...fieldsOf(page), ...blocksOfTree(page.tree)]) {
    const original = isCopy(block, content.conceptOf(page.slug) !== undefined)
      ? originals.get(normal(block.text))
      : undefined;
    if (original) {
      yield {
        ...block.place,
        message: `${nameOf(block)} is the ${name} of ${source.path}:${original.place.line}`,
        fix,
      };
    } else if (looksLike(block.own, smallWords)) {
      yield {
        ...block.place,
        message: `${nameOf(block)} seems to be ${name} (${source.path})`,
        fix,
      };
    }
  }
}

/**
 * Names are the same in many languages: a title of one word may be one where it names a concept, and three words
 * anywhere.
 */
function isCopy({ field, own }: Block, isConcept: boolean): boolean {
  const count = own.match(/\p{L}{2,}/gu)?.length ?? 0;
  if (field === 'title') return count >= (isConcept ? 3 : 1);
  return count >= 4;
}

function nameOf({ field }: Block): string {
  return field === undefined ? 'This text' : `“${field}”`;
}

function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Finds words of a translation in a script or in a language that is not its own, and that are not marked. */
export function* otherTongue(page: Page, content: Content): Iterable<Problem> {
  if (!content.translation(page)) return;
  for (const block of [...fieldsOf(page), ...blocksOfTree(page.tree)]) {
    const phrase =
      strayPhrase(block.own, page.locale) ?? (isInOtherScript(block.own, page.locale) ? block.own.trim() : undefined);
    const stray = strayWord(block.own, page.locale);
    if (phrase !== undefined) {
      yield {
        ...block.place,
        message: `“${phrase}” is not in the script of this language`,
        fix: `Translate it, or mark it like :lang[words]{${content.sourceLanguage}}`,
      };
    } else if (stray) {
      yield {
        ...block.place,
        message: `“${stray.word}” is ${stray.of}`,
        fix: `Write it in the language of the page; mark a name like :lang[words]{${content.sourceLanguage}}`,
      };
    }
  }
}
