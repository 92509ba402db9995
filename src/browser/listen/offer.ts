import { deviceVoices } from './device-voices.ts';

/**
 * Offers to read the page aloud where the device itself has a voice for it. All else is loaded when somebody wants to
 * listen.
 */
export function startListening(): void {
  const engine = window.speechSynthesis as SpeechSynthesis | undefined;
  const findVoice = deviceVoices(engine);
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
