import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pictureSizes } from '../../src/build/picture-sizes.ts';
import { root } from '../setup/project.ts';

const long = `<!-- ${'What a program says of itself. '.repeat(60)} -->`;

async function sizeOf(name: string, bytes: Uint8Array | string): Promise<unknown> {
  const path = `content/pictures/${name}`;
  const sizes = await pictureSizes([{ path, bytes: typeof bytes === 'string' ? Buffer.from(bytes) : bytes }]);
  return sizes.get(path);
}

test.each([
  ['its width and height', '<svg width="30" height="20mm" viewBox="0 0 3 2"/>', { width: 30, height: 76 }],
  ['its view', '<svg viewBox="0 0 300 200"/>', { width: 300, height: 200 }],
  ['its view, with commas and line ends', "<svg\n viewBox='0,0,\n300,200'/>", { width: 300, height: 200 }],
  ['its view, where its width is a part', '<svg width="100%" viewBox="0 0 300 200"/>', { width: 300, height: 200 }],
  [
    'its view, far behind the start',
    `<?xml version="1.0"?>${long}<svg viewBox="-5 -5 40 20"/>`,
    { width: 40, height: 20 },
  ],
  ['nothing', '<svg width="30"/>', undefined],
])('a drawing is as large as %s says', async (_, svg, size) => {
  expect(await sizeOf('plan.svg', svg)).toEqual(size);
});

test('a photograph is as large as it says, and what is none has no size', async () => {
  const png = readFileSync(join(root, 'tests/site/content/pictures/anleger.png'));
  expect(await sizeOf('pier.png', png)).toEqual({ width: 24, height: 12 });
  expect(await sizeOf('pier.png', 'no picture')).toBe(undefined);
  expect(await pictureSizes([{ path: 'content/docs/en/plan.md', bytes: png }])).toEqual(new Map());
});
