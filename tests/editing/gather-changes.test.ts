import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { gatherChanges } from '../../src/build/dev/gather-changes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a thousand files that change within seconds are one piece of work', async () => {
  const work = vi.fn(async () => undefined);
  const note = gatherChanges(work);
  for (let file = 0; file < 1000; file++) {
    note();
    await vi.advanceTimersByTimeAsync(file % 100 === 99 ? 300 : 3);
  }
  await vi.advanceTimersByTimeAsync(1000);
  expect(work).toHaveBeenCalledTimes(1);
});

test('one file that is saved is not waited for', async () => {
  const work = vi.fn(async () => undefined);
  gatherChanges(work)();
  await vi.advanceTimersByTimeAsync(100);
  expect(work).toHaveBeenCalledTimes(1);
});

test('what changes during the work is worked on afterwards, and never beside it', async () => {
  let atOnce = 0;
  let most = 0;
  const work = vi.fn(async () => {
    most = Math.max(most, ++atOnce);
    await new Promise((resolve) => setTimeout(resolve, 2000));
    atOnce -= 1;
  });
  const note = gatherChanges(work);
  note();
  await vi.advanceTimersByTimeAsync(500);
  note();
  await vi.advanceTimersByTimeAsync(10_000);
  expect([work.mock.calls.length, most]).toEqual([2, 1]);
});

test('work that fails is told of, and the next change is worked on all the same', async () => {
  const told: unknown[] = [];
  const others = process.listeners('unhandledRejection');
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', (error) => told.push(error));
  try {
    const failure = new Error('Nothing to be shown');
    const work = vi.fn(async () => undefined).mockRejectedValueOnce(failure);
    const note = gatherChanges(work);
    note();
    await vi.advanceTimersByTimeAsync(100);
    note();
    await vi.advanceTimersByTimeAsync(100);
    expect([work.mock.calls.length, told]).toEqual([2, [failure]]);
  } finally {
    process.removeAllListeners('unhandledRejection');
    for (const other of others) process.on('unhandledRejection', other);
  }
});
