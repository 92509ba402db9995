import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startProgress } from '../../src/build/progress.ts';

const said: string[] = [];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance', 'setInterval'] });
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});

afterEach(() => {
  said.length = 0;
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('a stage that is done within a second is told once', () => {
  const { tell, at } = startProgress();
  at('a.md');
  vi.advanceTimersByTime(900);
  at('b.md');
  tell('check', '2 files');
  expect(said).toEqual(['check       0.9 s  2 files']);
});

test('a longer stage says each second what is in work, whether it stops to say so or waits for others', () => {
  const { tell, at } = startProgress();
  at('a.md');
  vi.advanceTimersByTime(2_500);
  at('b.md');
  vi.advanceTimersByTime(500);
  tell('check', '2 files');
  expect(said).toEqual([
    '…           1.0 s  a.md',
    '…           2.0 s  a.md',
    '…           3.0 s  b.md',
    'check       3.0 s  2 files',
  ]);
});

test('a second without a word begins with the last one', () => {
  const { tell, at } = startProgress();
  vi.advanceTimersByTime(1_500);
  tell('render', '3 pages');
  at('c.md');
  vi.advanceTimersByTime(900);
  expect(said).toEqual(['render      1.5 s  3 pages']);
});
