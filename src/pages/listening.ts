import { listenWords, type Listening, type ListenWords } from '../browser/listen/listening.ts';
import type { Site } from './site.ts';

/** What reading aloud needs to know of the site’s languages. */
export function listeningOf({ languages, speech, findText }: Site): Listening {
  const wordsIn = (tag: string): ListenWords =>
    Object.fromEntries(listenWords.map((word) => [word, findText(tag, `listen.${word}`) ?? ''])) as ListenWords;
  return { words: Object.fromEntries(languages.map(({ tag }) => [tag, wordsIn(tag)])), speech };
}

/** The languages, by their short tags, whose voices may read a language, the best first. */
export function voicesFor({ speech }: Pick<Site, 'speech'>, tag: string): string[] {
  const [primary = ''] = tag.split('-');
  const { voices = [primary], neighbours = [] } = speech[tag] ?? {};
  return [...voices, ...neighbours];
}
