import type { Content } from '../content/content.ts';
import type { Figure } from './figures.ts';

/** Apostrophes are written in several ways. */
const apostrophes = /['ʼ‘]/g;

/**
 * Those of some figures that a text of another language does not say in words. Each word stands for one figure.
 * @param texts the text beside, block by block
 */
export function notInWords<Each extends Figure>(
  figures: readonly Each[],
  texts: readonly string[],
  language: string,
  content: Content,
): Each[] {
  const words = content.numberWords[language];
  if (!words || figures.length === 0) return [...figures];
  const text = texts.join('\n').replaceAll(apostrophes, '’');
  const left = new Map<string, number>();
  return figures.filter(({ value }) => {
    const forms = words[value as keyof typeof words];
    if (!forms) return true;
    const count = left.get(value) ?? (text.match(anyOf(forms, beginningsOf(language, content))) ?? []).length;
    left.set(value, count - 1);
    return count < 1;
  });
}

/** What is written together with a word, and is no part of it. */
function beginningsOf(language: string, content: Content): string[] {
  const { prefixes = [], clitics = [] } = content.searchWords(language) ?? {};
  return [...prefixes, ...clitics];
}

function anyOf(forms: readonly string[], beginnings: readonly string[]): RegExp {
  const before = beginnings.length > 0 ? `(?:${beginnings.join('|')})?` : '';
  const words = forms.toSorted((a, b) => b.length - a.length).join('|');
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${before}(?:${words})(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
}
