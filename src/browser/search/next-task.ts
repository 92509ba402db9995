/**
 * Lets the browser do what waits, such as what the reader has just typed. The search begins with work for half the time
 * that one task may take (50 ms: https://web.dev/articles/optimize-long-tasks), on a desk computer; in one piece with
 * what comes before and after, it would take more.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
