import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { keptFiles } from '../../src/build/kept/kept-files.ts';

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'kept-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

const upper = (text: string): Uint8Array => new TextEncoder().encode(text.toUpperCase());
const refuse = (text: string): never => expect.fail(`“${text}” was made again`);

test('a file is made once, and made anew when its text or what makes it is another', async () => {
  const folder = await emptyFolder();
  const first = keptFiles(folder, '1', upper);
  expect(Buffer.from(await first.get('a')).toString()).toBe('A');
  const again = keptFiles(folder, '1', refuse);
  expect(Buffer.from(await again.get('a')).toString()).toBe('A');
  const other = keptFiles(folder, '2', (text) => upper(`${text}!`));
  expect(Buffer.from(await other.get('a')).toString()).toBe('A!');
});

test('what is no longer asked for is forgotten', async () => {
  const folder = await emptyFolder();
  const first = keptFiles(folder, '1', upper);
  await Promise.all([first.get('a'), first.get('b')]);
  const second = keptFiles(folder, '1', upper);
  await second.get('b');
  await second.forgetOthers();
  expect(await readdir(folder)).toHaveLength(1);
});
