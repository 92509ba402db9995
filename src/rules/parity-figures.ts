import { fallbackLocale } from '../core/language.ts';
import { lackingWords } from '../content/lacking-words.ts';
import { unwritten } from '../content/unwritten.ts';
import { conceptPage } from '../content/page-kinds.ts';
import type { Page } from '../content/page.ts';
import type { Section } from '../content/sections.ts';
import { blocksOf, type Block } from './blocks.ts';
import type { Content } from '../content/content.ts';
import { comparable, figuresIn, writtenFigure, type Figure } from './figures.ts';
import { withoutSameAmounts } from './magnitudes.ts';
import { notInWords } from './number-words.ts';
import { surplus, twinsOf } from './parity.ts';
import type { Problem } from './rule.ts';

/** A figure in its block; `block` counts the blocks of the section. */
type Placed = Figure & { block: number; isForeign: boolean };

/**
 * Finds numbers, dates, levels and years that are not those of the English, whatever digits and month names the
 * language uses, and whether it writes a small number in figures or in words.
 */
export function* figureParity(page: Page, content: Content): Iterable<Problem> {
  const original = content.translation(page)?.source;
  const lacking = new Set(original ? lackingWords(original, page).map(({ path }) => path.join('.')) : []);
  for (const { own, source, sourcePage } of twinsOf(page, content)) {
    const mine = figuresOf(page, own, page.locale, content);
    // What is still to be written has a rule of its own.
    if (mine.blocks.some(({ text }) => text.trim() === unwritten)) continue;
    const theirs = figuresOf(sourcePage, source, page.locale, content, lacking);
    const textsOf = (blocks: readonly Block[]): string[] => blocks.map(({ text }) => text);
    const unlike = withoutSameAmounts(unmatched(mine.figures, theirs.figures), unmatched(theirs.figures, mine.figures));
    const absent = notInWords(unlike.theirs, textsOf(mine.blocks), page.locale, content).filter(
      (figure) => !isDual(figure, theirs.blocks[figure.block]?.text ?? '', page.locale),
    );
    for (const figure of notInWords(unlike.mine, textsOf(theirs.blocks), content.sourceLanguage, content)) {
      const block = mine.blocks[figure.block];
      const index =
        mine.blocks.length === theirs.blocks.length ? absent.findIndex((other) => other.block === figure.block) : -1;
      const [meant] = index === -1 ? [] : absent.splice(index, 1);
      const line = (meant ? theirs.blocks[meant.block]?.place.line : undefined) ?? source.place.line;
      const original = `${sourcePage.path}:${line}`;
      yield {
        ...(block?.place ?? own.place),
        message: meant
          ? `Here stands “${figure.text}” where the ${content.sourceName} has “${meant.text}” (${original})`
          : `Here stands “${figure.text}”, which the ${content.sourceName} section does not have (${original})`,
        fix: meant
          ? `Write “${writtenFigure(meant, page.locale)}”`
          : `Take it out, or write it in words as the ${content.sourceName} does`,
      };
    }
    for (const figure of absent) {
      const { text, block } = figure;
      const place = mine.blocks.length === theirs.blocks.length ? mine.blocks[block]?.place : undefined;
      const original = `${sourcePage.path}:${theirs.blocks[block]?.place.line ?? source.place.line}`;
      yield {
        ...(place ?? own.place),
        message: `“${text}” is in the ${content.sourceName} (${original}), and not here`,
        fix: `Say it here: ${writtenFigure(figure, page.locale)}`,
      };
    }
  }
}

/**
 * Whether a language with a dual may say a 2 that counts without a numeral: in Arabic, “2 countries” is one word. A
 * level is no count.
 */
function isDual({ value }: Figure, text: string, language: string): boolean {
  const hasDual = new Intl.PluralRules([language, fallbackLocale]).resolvedOptions().pluralCategories.includes('two');
  return value === '2' && hasDual && /(?<!(?:\p{Lu}{2,}|levels?) )(?<![\d.,:–-])2(?![\d:–-]|[.,]\d)/u.test(text);
}

/**
 * What must stand in the other language too, and does not. Words marked as another language's may stand in one of the
 * two only.
 */
function unmatched(figures: readonly Placed[], others: readonly Placed[]): Placed[] {
  return surplus(
    figures.toSorted((a, b) => Number(a.isForeign) - Number(b.isForeign)),
    others,
    ({ value }) => value,
  ).filter(({ isForeign }) => !isForeign);
}

/**
 * @param into the language of the translation that is compared
 * @param lacking what that does not have yet, by the paths of its values in the front matter
 */
function figuresOf(
  page: Page,
  section: Section,
  into: string,
  content: Content,
  lacking: ReadonlySet<string> = new Set(),
): { figures: Placed[]; blocks: Block[] } {
  const { locale } = page;
  const read = (text: string): Figure[] => comparable(figuresOfText(text, locale, content), into);
  const termOf = (concept: string): string => {
    const kinds = content.setting('kinds');
    const slug = kinds && conceptPage(kinds, concept);
    if (slug === undefined) return '';
    return (content.page(locale, slug) ?? content.page(content.sourceLanguage, slug))?.data?.term ?? '';
  };
  const blocks = blocksOf(page, section, termOf).filter(({ field }) => !lacking.has(field ?? ''));
  const figures = blocks.flatMap(({ text, own }, block) => {
    const unmarked = read(own).map((figure) => ({ ...figure, block, isForeign: false }));
    const all = text === own ? [] : read(text);
    const marked = surplus(all, unmarked, ({ value }) => value).map((figure) => ({
      ...figure,
      block,
      isForeign: true,
    }));
    return [...unmarked, ...marked];
  });
  return { figures, blocks };
}

/** Figures of texts by language and text: the original is read for every language that it is translated into. */
const figuresOfTexts = new WeakMap<Content, Map<string, readonly Figure[]>>();

function figuresOfText(text: string, language: string, content: Content): readonly Figure[] {
  const known = figuresOfTexts.get(content) ?? new Map<string, readonly Figure[]>();
  figuresOfTexts.set(content, known);
  const key = `${language} ${text}`;
  const figures = known.get(key) ?? figuresIn(text, language);
  known.set(key, figures);
  return figures;
}
