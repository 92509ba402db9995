import type { Element } from 'hast';
import { h } from 'hastscript';
import { messageLanguage } from '../core/language.ts';
import { textOf } from '../core/files.ts';
import { noticeFiles } from '../pages/notice-files.ts';
import type { LanguageEdition } from './language-edition.ts';

/**
 * Licences in words, for a copy that holds no files.
 * @param names of the files that tell them
 */
export function licences({ copied }: LanguageEdition, names: readonly string[]): Element[] {
  return names.map((name) =>
    h('pre', { className: 'licence', lang: messageLanguage, dir: 'ltr' }, textOf(copied.files, name)),
  );
}

/** All that a copy needs: our own, and those of others. */
export const allLicences = Object.values(noticeFiles);
