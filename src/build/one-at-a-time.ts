import type { Connect } from 'vite';

/** Milliseconds after which a page that is not there yet holds up nobody any more. */
const patience = 10_000;

/** Milliseconds for what is still at work for a page that its reader has left. */
const abandoned = 300;

/** Does work in turn: none begins before the last has ended. */
export interface OneAtATime {
  do(work: () => void | Promise<void>): Promise<void>;
  /** Lets pages be made in turn with the rest. */
  middleware: Connect.NextHandleFunction;
}

/**
 * Makes pages one after another, and lets no edit come between: what Astro loads for a page would be taken from under
 * it, and it would wait for ever for modules that wait for each other.
 */
export function oneAtATime(): OneAtATime {
  let last = Promise.resolve();
  const inTurn: OneAtATime['do'] = (work) => {
    const mine = last.then(work);
    last = mine.catch(() => {});
    return mine;
  };
  return {
    do: inTurn,
    middleware: (request, response, next) => {
      if (!/^[^?@]*\/(?:\?|$)/.test(request.url ?? '')) return next();
      void inTurn(
        () =>
          new Promise((resolve) => {
            const timer = setTimeout(resolve, patience);
            const { end } = response;
            response.end = ((...given: Parameters<typeof end>) => {
              clearTimeout(timer);
              resolve();
              return end.apply(response, given);
            }) as typeof end;
            // Nobody waits for it any more, and Astro may never say that it is done.
            response.once('close', () => setTimeout(resolve, abandoned));
            next();
          }),
      );
    },
  };
}
