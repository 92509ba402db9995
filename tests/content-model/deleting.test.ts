import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { planDelete } from '../../src/content/moving/delete-page.ts';
import { rearrange } from '../../src/content/moving/rearrange.ts';
import { whatChanged } from '../../src/content/moving/what-changed.ts';
import { after, found, read, smallSite, textOf, today, withFiles } from './rearranged.ts';

const small = await smallSite();

/** Content once a page is gone, and what the command says of it. */
function deleted(slug: string, to?: string, content = small): { next: Content; told: string } {
  const planned = planDelete(content, slug, to, today);
  if (planned.kind === 'refused') throw new Error(planned.reasons.join('\n'));
  return {
    next: after(content, planned),
    told: whatChanged(content, planned.move, rearrange(content, planned.move, read)),
  };
}

/** The line of a file, by its path below `content/`, that a report names. */
function lineIn(content: Content, told: string, path: string, words: string): string | undefined {
  const line = new RegExp(`^  content/${path}:(\\d+) “${words}”`, 'm').exec(told)?.[1];
  return line === undefined ? undefined : textOf(content, path).split('\n')[Number(line) - 1];
}

describe('once a page is gone', () => {
  test('each place where its words are left is told, in every language, by file and line', () => {
    const { next, told } = deleted('woerter/medienausweis');
    expect(told).toContain('Read again, where words stand that were links to it:\n');
    expect(lineIn(next, told, 'docs/de/vorhaben/abendoeffnung.md', 'Ausweis')).toMatch(/Der Ausweis /);
    expect(lineIn(next, told, 'docs/ar/vorhaben/satzung.md', 'البطاقة')).toContain('البطاقة');
  });

  test('a link that had its name has the name of the concept that stands for it; other words are told', () => {
    const { next, told } = deleted('woerter/medienausweis', 'woerter/lesekompetenz');
    expect(told).toContain('Read again, where links have the words that led to it:\n');
    expect(textOf(next, 'docs/de/plan/anlass.md')).toContain('[Lesekompetenz](term:lesekompetenz)');
    expect(lineIn(next, told, 'docs/de/plan/anlass.md', 'Medienausweis')).toContain('[Lesekompetenz](');
    expect(told).toContain(' “Medienausweis”, now “Lesekompetenz”\n');
    expect(textOf(next, 'docs/de/vorhaben/satzung.md')).toContain('[Ausweis](term:lesekompetenz)');
    expect(lineIn(next, told, 'docs/de/vorhaben/satzung.md', 'Ausweis')).toContain('[Ausweis](');
    expect(textOf(next, 'docs/ar/plan/anlass.md')).not.toContain('[بطاقة المكتبة](');
    expect(found(next).filter((finding) => !finding.includes(' term-label: '))).toEqual([]);
  });

  test('a name that begins a sentence is written there as it was', () => {
    const path = 'content/docs/de/plan/anlass.md';
    const links = '[Haus am Kai](term:kulturamt) und [haus am Kai](term:kulturamt).';
    const linked = `${small.texts.get(path)?.trimEnd()}\n\n${links}\n`;
    const named = (slug: string, term: string): Record<string, string> => {
      const file = `content/docs/de/woerter/${slug}.md`;
      return { [file]: (small.texts.get(file) ?? '').replace(/^term: .*$/m, `term: ${term}`) };
    };
    const content = withFiles(small, {
      [path]: linked,
      ...named('kulturamt', 'haus am Kai'),
      ...named('stadtbuecherei', 'offene Bücherei'),
    });
    const { next } = deleted('woerter/kulturamt', 'woerter/stadtbuecherei', content);
    expect(textOf(next, 'docs/de/plan/anlass.md')).toContain(
      '[Offene Bücherei](term:stadtbuecherei) und [offene Bücherei](term:stadtbuecherei).',
    );
  });
});

describe('words that were a link stay words', () => {
  /** A page with words and links to a page that goes, and as it is then. */
  function without(words: string, format: string): { before: string; after: string; text: string } {
    const path = `content/docs/de/plan/neu.${format}`;
    const page = `---\ntitle: Neu\ndescription: Neu.\n---\n\n${words}\n`;
    const { next } = deleted('woerter/medienausweis', undefined, withFiles(small, { [path]: page }));
    const shape = (content: Content): string => JSON.stringify(content.pageAt(path)?.tree.children.map(shapeOf));
    return {
      before: shape(withFiles(small, { [path]: page })),
      after: shape(next),
      text: textOf(next, path.slice('content/'.length)).split('---\n\n')[1]?.trimEnd() ?? '',
    };
  }

  /** The blocks of a page and the words in them, links or not. */
  function shapeOf(node: Nodes): unknown {
    if (!('children' in node)) return 'value' in node ? node.value : node.type;
    const children = (node.children as Nodes[]).flatMap((child): Nodes[] =>
      child.type === 'link' ? child.children : [child],
    );
    const shapes = children.map(shapeOf);
    return [node.type, ...shapes.reduce<unknown[]>(joined, [])];
  }

  function joined(before: unknown[], next: unknown): unknown[] {
    const last = before.at(-1);
    if (typeof last !== 'string' || typeof next !== 'string') return [...before, next];
    return [...before.slice(0, -1), last + next];
  }

  const link = '(term:medienausweis)';

  test.each([
    [`[+]${link}`, '\\+'],
    [`[- x]${link}`, '\\- x'],
    [`[> q]${link}`, '\\> q'],
    [`[2024]${link}. Das war`, '2024\\. Das war'],
    [`20[24]${link}) Das war`, '2024\\) Das war'],
    [`[# eins]${link}`, '\\# eins'],
    [`[---]${link}`, '\\---'],
    [`Worte\n[===]${link}`, 'Worte\n\\==='],
    [`Worte [und\n1]${link}. so`, 'Worte und\n1\\. so'],
    [`> [> q]${link}`, '> \\> q'],
    [`> Worte\n> [+ x]${link}`, '> Worte\n> \\+ x'],
    [`- [- x]${link}\n- [+]${link}`, '- \\- x\n- \\+'],
    [`## [1]${link}. so`, '## 1. so'],
    [`[- eins]${link}\n===`, '\\- eins\n==='],
    [`[-]${link} | b\n---|---\n[+]${link} | c`, '\\- | b\n---|---\n\\+ | c'],
    [`| [- a]${link} | b |\n|---|---|`, '| - a | b |\n|---|---|'],
    [`*[1]${link}. und [- so]${link}*`, '*1. und - so*'],
    [`a [*]${link}b und c[*]${link}`, 'a \\*b und c\\*'],
    [`[*wichtig* - ja]${link} - nein`, '*wichtig* - ja - nein'],
    [`[::: note]${link}`, '\\::: note'],
    [`[[a]]${link}(b)`, '\\[a\\](b)'],
    [`[+]${link.replace('(', '[').replace(')', ']')}\n\n[term:medienausweis]: term:medienausweis`, '\\+'],
  ])('%j', (words, expected) => {
    const { before, after: now, text } = without(words, 'md');
    expect(text).toBe(expected);
    if (!words.includes(']: ')) expect(now).toBe(before);
  });

  test.each([
    [`[export]${link} von Worten`, '&#101;xport von Worten'],
    [`Ein [export]${link} von Worten`, 'Ein export von Worten'],
  ])('%j in MDX', (words, expected) => {
    const { before, after: now, text } = without(words, 'mdx');
    expect(text).toBe(expected);
    expect(now).toBe(before);
  });
});

test('a page that was never written has no name that readers would hear when it is gone', () => {
  const content = withFiles(small, { 'content/docs/de/plan/neu.md': '---\ntitle: …\ndescription: …\n---\n\n…\n' });
  const { next } = deleted('plan/neu', undefined, content);
  expect(textOf(next, 'gone.yaml')).toContain(`plan/neu:\n  day: ${today}\n  titles: {}\n`);
});

describe('what only a page told goes with it', () => {
  const { next, told } = deleted('verlauf/spaeter');

  test('events of official sources, with their words in every language, and no finding is left', () => {
    expect(found(next)).toEqual([]);
    const timeline = (locale: string): string => textOf(next, `docs/${locale}/verlauf/index.mdx`);
    for (const locale of ['de', 'ar']) expect(timeline(locale)).not.toMatch(/boot-faehrt|neue-satzung|rat:/);
    expect(timeline('de')).toContain('{ id: aufruf, ');
    expect(told).toContain('Taken off the timeline, since only this page told it: rat, boot-faehrt, neue-satzung\n');
  });

  test('their identifiers lead to what is left of the page', () => {
    expect(next.setting('moved')).toMatchObject({ 'id/event/boot-faehrt': 'verlauf/spaeter' });
  });

  test('where another page stands for it, they lead there', () => {
    const { next: other } = deleted('verlauf/spaeter', 'verlauf/2025');
    expect(textOf(other, 'docs/de/verlauf/index.mdx')).toContain('{ id: rat, date: 2026-02-19, page: verlauf/2025, ');
  });
});

test('a sentence of the record that no page tells any more is told by its line, and the check finds it', () => {
  const coverage = 'title:\n  sentences: 1\n  told:\n    - [vorhaben/buecherboot#warum]\n';
  const content = withFiles(small, { 'content/coverage.yaml': coverage });
  const { next, told } = deleted('vorhaben/buecherboot', undefined, content);
  expect(told).toContain('No page tells these sentences of the record any more: content/coverage.yaml:4\n');
  expect(found(next).filter((finding) => finding.startsWith('content/coverage.yaml:4:'))).toEqual([
    expect.stringContaining(' invalid-value: Item 1 of “told” must be the pages that tell this sentence'),
  ]);
});

test('a concept that the record names is told by its line, with the command that does without it', () => {
  const planned = planDelete(small, 'woerter/teilhabe', undefined, today);
  expect(planned).toEqual({
    kind: 'refused',
    reasons: [
      expect.stringMatching(/^content\/record\.yaml:\d+ names the concept under “.+”\. .*: npm run delete -- /),
    ],
  });
});
