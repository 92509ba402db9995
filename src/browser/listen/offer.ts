/** Finds a voice of the device that speaks one of some languages, named by their short tags, the best first. */
export type FindVoice = (tags: readonly string[]) => SpeechSynthesisVoice | undefined;

/**
 * Offers to read the page aloud where the device itself has a voice for it: those that send the text away are passed
 * over. All else is loaded when somebody wants to listen.
 */
export function startListening(): void {
  const engine = window.speechSynthesis as SpeechSynthesis | undefined;
  const findVoice: FindVoice = (tags) => {
    const voices = engine?.getVoices() ?? [];
    // Android writes “nb_NO”.
    const speaking = (tag: string) =>
      voices.find(({ lang, localService }) => localService && lang.split(/[-_]/)[0]?.toLowerCase() === tag);
    return tags.map(speaking).find(Boolean);
  };
  for (const button of document.querySelectorAll<HTMLElement>('[data-listen]')) {
    const offer = (): void => {
      button.hidden = !findVoice(button.dataset['listen']?.split(' ') ?? []);
    };
    offer();
    // Some browsers learn of the voices late.
    engine?.addEventListener?.('voiceschanged', offer);
    button.addEventListener('click', async () => (await import('./listen.ts')).listen(button, findVoice));
  }
}
