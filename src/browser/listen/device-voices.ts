/** Finds a voice of the device that speaks one of some languages, named by their short tags, the best first. */
export type FindVoice = (tags: readonly string[]) => SpeechSynthesisVoice | undefined;

/**
 * Looks for voices among those of the device itself, whenever it is asked: some browsers learn of them late. Those that
 * send the text away are passed over.
 * @param engine none where the browser cannot speak
 */
export function deviceVoices(engine: SpeechSynthesis | undefined): FindVoice {
  return (tags) => {
    const voices = engine?.getVoices() ?? [];
    // Android writes “nb_NO”.
    const speaking = (tag: string) =>
      voices.find(({ lang, localService }) => localService && lang.split(/[-_]/)[0]?.toLowerCase() === tag);
    return tags.map(speaking).find(Boolean);
  };
}
