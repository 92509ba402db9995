import { movedPages } from '../content/former-anchors.ts';
import type { GonePage } from '../content/gone-pages.ts';
import { toPageTarget, type PageTarget } from '../content/page-target.ts';
import type { SiteData } from './site-data.ts';

/** An address at which a page was: it leads on to another, or says what was there. */
export type FormerPage = { slug: string } & ({ kind: 'moved'; to: PageTarget } | ({ kind: 'gone' } & GonePage));

/** The addresses at which pages were. */
export interface FormerPages {
  formerPages: readonly FormerPage[];
  /** Whether a slug is that of a page which is there no more. */
  isFormer(slug: string): boolean;
}

/** The addresses of a site at which pages were. */
export function formerPagesOf({ settings, gone }: Pick<SiteData, 'settings' | 'gone'>): FormerPages {
  const formerPages: FormerPage[] = [
    ...movedPages(settings.moved).map(([slug, to]) => ({ slug, kind: 'moved' as const, to: toPageTarget(to) })),
    ...Object.entries(gone).map(([slug, page]) => ({ slug, kind: 'gone' as const, ...page })),
  ];
  const slugs = new Set(formerPages.map(({ slug }) => slug));
  return { formerPages, isFormer: (slug) => slugs.has(slug) };
}

/** What a page that is gone was called in a language, or in the source language; nothing where nobody knows. */
export function titleOfGone(
  { titles }: Pick<GonePage, 'titles'>,
  locale: string,
  sourceLanguage: string,
): { title: string; language: string } | undefined {
  const language = [locale, sourceLanguage].find((tag) => titles[tag] !== undefined);
  return language === undefined ? undefined : { title: titles[language] ?? '', language };
}
