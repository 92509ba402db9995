import type { WordRules } from './stem.ts';
import { rules as ar } from './rules/ar.ts';
import { rules as en } from './rules/en.ts';
import { rules as no } from './rules/no.ts';
import { rules as pl } from './rules/pl.ts';
import { rules as uk } from './rules/uk.ts';

const known: Readonly<Record<string, WordRules>> = { ar, en, nb: no, nn: no, no, pl, uk };

/** The rules of a language; of one that none are written for, none: its words are found by their letters, by their beginnings and with errors. */
export function rulesOf(locale: string): WordRules {
  return known[locale] ?? known[locale.split('-')[0] ?? ''] ?? {};
}
