import type { Speech } from '../../content/speech.ts';
import type { FindVoice } from './device-voices.ts';

/** A voice for a language, and whether it is a neighbour’s. */
export interface ChosenVoice {
  voice: SpeechSynthesisVoice;
  isNeighbour: boolean;
}

/** The voice of the device that reads a language, where it has one. @param speech how each language is read, by tag */
export function voiceOf(
  lang: string,
  speech: Readonly<Record<string, Speech>>,
  findVoice: FindVoice,
): ChosenVoice | undefined {
  const [primary = ''] = lang.split('-');
  const { voices = [primary], neighbours = [] } = speech[lang] ?? speech[primary] ?? {};
  const own = findVoice(voices);
  const voice = own ?? findVoice(neighbours);
  return voice && { voice, isNeighbour: !own };
}
