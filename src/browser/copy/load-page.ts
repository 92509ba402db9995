/**
 * Gives a page of a copy as it is written: the bundler puts this in the place of `beside/load-page.ts`. From a disk,
 * browsers let no script read another file; so the page is opened out of sight, and hands itself over (`copy.ts`).
 * @throws when it does not come
 */
export function loadPage(address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const frame = document.createElement('iframe');
    frame.name = handingOver;
    frame.hidden = true;
    const end = (): void => {
      removeEventListener('message', take);
      clearTimeout(limit);
      frame.remove();
    };
    const take = ({ source, data }: MessageEvent<unknown>): void => {
      if (source !== frame.contentWindow || typeof data !== 'string') return;
      end();
      resolve(data);
    };
    // A frame does not say that its file is not there.
    const limit = setTimeout(() => {
      end();
      reject(new Error(`${address} is not in this copy`));
    }, 5000);
    addEventListener('message', take);
    frame.src = address;
    document.body.append(frame);
  });
}

/** The name of a frame whose page is wanted as text. */
export const handingOver = 'handing-over';
