/** Milliseconds without another change, after which something is done: of a few, and of many at once. */
const quiet = { few: 40, many: 400 };

/** So many changes come of hands; more come of a branch that is switched, or of a command. */
const few = 5;

/**
 * Does something once for many changes: when no more of them come, and never twice at a time.
 * @returns is to be called with each change
 */
export function gatherChanges(act: () => Promise<void>): () => void {
  let changes = 0;
  let isAtWork = false;
  let timer: NodeJS.Timeout | undefined;
  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void work(), changes > few ? quiet.many : quiet.few);
  };
  const work = async (): Promise<void> => {
    if (isAtWork) return;
    isAtWork = true;
    changes = 0;
    try {
      await act();
    } finally {
      isAtWork = false;
      if (changes > 0) wait();
    }
  };
  return () => {
    changes += 1;
    wait();
  };
}
