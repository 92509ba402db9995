import { toString } from 'mdast-util-to-string';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { readContentFiles } from '../../src/content/content-files.ts';
import { Content } from '../../src/content/content.ts';
import { lastWord, sentencesOf } from '../../src/core/sentences.ts';
import { root } from '../setup/project.ts';

const content = new Content(readContentFiles(root));

/** The paragraphs, headings and cells of a page. */
function textsOf(tree: Root): string[] {
  const texts: string[] = [];
  visit(tree, ['paragraph', 'heading', 'tableCell'], (node) => void texts.push(toString(node)));
  return texts;
}

test('on no published page a sentence ends in an abbreviation, and nothing of the page is lost', () => {
  const wrong: string[] = [];
  let cuts = 0;
  for (const { path, locale, tree } of content.pages) {
    const ends = content.speech(locale);
    for (const text of textsOf(tree)) {
      const sentences = sentencesOf(text, locale, ends);
      cuts += sentences.length;
      if (sentences.join('') !== text) wrong.push(`${path}: lost of “${text}”`);
      for (const sentence of sentences.slice(0, -1))
        if (ends?.abbreviations?.includes(lastWord(sentence))) wrong.push(`${path}: ${sentence}`);
    }
  }
  expect(cuts).toBeGreaterThan(content.pages.length);
  expect(wrong).toEqual([]);
});
