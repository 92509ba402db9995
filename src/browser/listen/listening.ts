import type { Speech } from '../../content/speech.ts';

/** The interface words of the player; their texts stand in `content/i18n/` under `listen.`. */
export const listenWords = [
  'player',
  'pause',
  'goOn',
  'previous',
  'next',
  'speed',
  'stop',
  'paused',
  'stopped',
  'end',
  'failed',
  'sides',
  'inTurn',
  'neighbour',
] as const;

export type ListenWords = Readonly<Record<(typeof listenWords)[number], string>>;

/** What reading aloud needs to know of the site’s languages; it comes with the script, when that is wanted. */
export interface Listening {
  /** By language, the words of the player. */
  words: Readonly<Record<string, ListenWords>>;
  /** By language, how it is read. */
  speech: Readonly<Record<string, Speech>>;
}
