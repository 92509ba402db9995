import type { Acceptance } from './accept-translation.ts';
import type { Content } from './content.ts';
import { recordedWordsFiles, recordedWordsText, type RecordOfWords } from './recorded-words.ts';
import { wordsOfLanguage, type TranslatedWords } from './word-records.ts';

/** The file of a language's records with the words of some files accepted, and which of them still wait. */
export interface AcceptedWords {
  path: string;
  text: string;
  /** Words whose original has changed and which have not: they stay behind. */
  behind: TranslatedWords[];
}

/**
 * Records that the words of some files say what the original says now. Words that have not changed since the original
 * did are passed over, unless a reason is given: the others need not wait for them.
 * @param isMeant tells of which files
 */
export function acceptWords(
  content: Content,
  locale: string,
  isMeant: (file: string) => boolean,
  { unchanged }: Pick<Acceptance, 'unchanged'>,
): AcceptedWords {
  const behind: TranslatedWords[] = [];
  const records = wordsOfLanguage(content, locale).flatMap((words): (readonly [string, RecordOfWords])[] => {
    const { key, file, now, recorded, state } = words;
    const reason = Object.hasOwn(unchanged, key) ? unchanged[key] : undefined;
    const isKept = recorded?.of === now.of && recorded.text === now.text;
    if (isMeant(file) && (!isKept || reason !== undefined)) {
      const isUntouched = state === 'behind' && recorded?.text === now.text;
      if (!isUntouched || reason !== undefined) return [[key, { ...now, ...(reason && { unchanged: reason }) }]];
      behind.push(words);
    }
    return recorded ? [[key, recorded]] : [];
  });
  return { path: recordedWordsFiles.of(locale), text: recordedWordsText(records), behind };
}
