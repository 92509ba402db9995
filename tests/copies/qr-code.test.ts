import { Resvg } from '@resvg/resvg-js';
import { toHtml } from 'hast-util-to-html';
import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrCode } from '../../src/copies/qr-code.ts';

/** What a reader of codes reads of a drawing, three points a module. */
function read(svg: string): string {
  const { width, height, pixels } = new Resvg(svg, { fitTo: { mode: 'zoom', value: 1.5 } }).render();
  return decodeQR({ width, height, data: pixels });
}

test.each([
  'https://example.org/',
  'https://integration-policy.example/nb/measures/vet-in-programme/',
  `https://example.org/${'a/path/'.repeat(20)}`,
])('the code of %s is read from its drawing as that address', (address) => {
  const svg = toHtml(qrCode(address, 'Address'), { space: 'svg' }).replace(
    '<svg',
    '<svg xmlns="http://www.w3.org/2000/svg"',
  );
  expect(read(svg)).toBe(address);
});
