import { afterAll, expect, test } from 'vitest';
import { dist } from '../site.ts';
import { fingerprintsOf, ProjectCopy } from './project-copy.ts';

const copy = new ProjectCopy('Ærlig kopi نسخة');
afterAll(() => copy.remove());

test('two builds in two folders, time zones and locales are equal to the byte', async () => {
  const { code, said } = await copy.build({ TZ: 'Pacific/Auckland', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' });
  expect(code, said).toBe(0);
  expect(fingerprintsOf(copy.path('dist'))).toEqual(fingerprintsOf(dist));
});
