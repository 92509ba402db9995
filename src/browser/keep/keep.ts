import { fill } from '../../core/fill.ts';
import { inTurn } from './in-turn.ts';
import { isOff, setOff } from './off-key.ts';
import { removeLanguage } from './remove.ts';
import { storePrefix, storesOf } from './store-name.ts';
import { listFile, storeLanguage, type LanguageFiles } from './store.ts';

/** The words of the panel, from its `data-words`. */
type Words = Record<
  'offer' | 'keep' | 'going' | 'kept' | 'failed' | 'full' | 'blocked' | 'remove' | 'off' | 'offDone' | 'on',
  string
>;

/** What the panel can say and offer. */
interface State {
  text: string;
  progress?: number;
  action?: { label: string; run: () => Promise<void> };
}

/** Offers to keep the page’s language on the device, and to keep nothing. */
export function startPanel(panel: HTMLDetailsElement): void {
  const locale = document.documentElement.lang;
  const words = JSON.parse(panel.dataset['words'] ?? '{}') as Words;
  const scope = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;
  const list = `${scope}${locale}/${listFile}`;
  const stores = storePrefix(scope);
  const [text, progress, button, off] = ['[role=status]', 'progress', '.button', 'button:last-of-type'].map(
    (selector) => panel.querySelector(selector),
  ) as [HTMLElement, HTMLProgressElement, HTMLButtonElement, HTMLButtonElement];
  let act = async (): Promise<void> => undefined;
  /** Whether the focus was on the button when that went: it is given to the next, unless it is elsewhere by then. */
  let isAwaited = false;
  const size = (bytes: number): string =>
    new Intl.NumberFormat(`${locale}-u-nu-latn`, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(
      bytes / 1e6,
    );

  const show = ({ text: said, progress: part, action }: State): void => {
    text.textContent = said;
    progress.hidden = part === undefined;
    if (part !== undefined) progress.value = part;
    isAwaited ||= document.activeElement === button;
    button.hidden = !action;
    if (action) {
      [button.textContent, act] = [action.label, action.run];
      if (isAwaited && [document.body, button].includes(document.activeElement as HTMLElement))
        button.focus({ preventScroll: true });
      isAwaited = false;
    }
    off.hidden = part !== undefined || said === words.blocked;
    off.textContent = isOff() ? words.on : words.off;
  };
  const keep = async (): Promise<void> => {
    try {
      setOff(false);
      await navigator.serviceWorker.register(`${scope}sw.js`);
      await navigator.storage?.persist?.();
      await inTurn(stores, () =>
        storeLanguage(stores, list, (done, total) =>
          show({ text: fill(words.going, { arrived: size(done), size: size(total) }), progress: done / total }),
        ),
      );
      await look();
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      show({ text: isFull ? words.full : words.failed, action: { label: words.keep, run: keep } });
    }
  };
  const remove = async (): Promise<void> => {
    await inTurn(stores, () => removeLanguage(stores, list));
    await look();
  };
  const switchOff = async (): Promise<void> => {
    if (isOff()) {
      setOff(false);
      await navigator.serviceWorker.register(`${scope}sw.js`);
      return look();
    }
    setOff(true);
    for (const name of await storesOf(stores)) await caches.delete(name);
    await (await navigator.serviceWorker.getRegistration(scope))?.unregister();
    show({ text: words.offDone });
  };
  const look = async (): Promise<void> => {
    if (await caches.match(list)) return show({ text: words.kept, action: { label: words.remove, run: remove } });
    try {
      const { files } = (await (await fetch(list)).json()) as LanguageFiles;
      show({
        text: fill(words.offer, { size: size(files.reduce((sum, [, bytes]) => sum + bytes, 0)) }),
        action: { label: words.keep, run: keep },
      });
    } catch {
      show({ text: words.failed, action: { label: words.keep, run: keep } });
    }
  };

  button.addEventListener('click', () => void act());
  off.addEventListener('click', () => void switchOff());
  const open = async (): Promise<void> => {
    try {
      // Browsers that keep nothing here have no such parts, or refuse them.
      await Promise.all([navigator.serviceWorker.getRegistration(scope), caches.keys()]);
    } catch {
      return show({ text: words.blocked });
    }
    await look();
  };
  panel.addEventListener('toggle', () => void (panel.open && open()), { once: true });
  panel.hidden = false;
}
