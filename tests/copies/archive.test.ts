import { afterEach, expect, test } from 'vitest';
import { toArchive, toFolderArchive } from '../../src/copies/archive.ts';
import { toBytes } from '../../src/core/files.ts';

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

const files = new Map([
  ['mimetype', toBytes('text/plain')],
  ['a.txt', toBytes('a'.repeat(1000))],
]);

/** Packs once in each time zone. In Cairo, summer time begins at midnight of 24 April 2026: that day begins at one. */
function inEveryZone(pack: () => Uint8Array): string[] {
  return ['UTC', 'Africa/Cairo', 'Pacific/Auckland', 'America/St_Johns'].map((each) => {
    process.env['TZ'] = each;
    return Buffer.from(pack()).toString('hex');
  });
}

test('an archive of a day is the same in every time zone, also where the day has no midnight', () => {
  expect(new Set(inEveryZone(() => toArchive(files, '2026-04-24', 'mimetype'))).size).toBe(1);
  expect(new Set(inEveryZone(() => toFolderArchive(files, 'copy', '2026-04-24'))).size).toBe(1);
});

test('files stand in the order in which they come, one of them not compressed', () => {
  const bytes = toArchive(files, '2026-04-24', 'mimetype');
  expect(new TextDecoder().decode(bytes.slice(30, 48))).toBe('mimetypetext/plain');
  expect(bytes.byteLength).toBeLessThan(500);
});
