import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { dist } from '../setup/built-site.ts';
import { fingerprintsOf } from '../setup/fingerprints.ts';
import { Project, smallContent } from '../setup/project.ts';

const copy = Project.elsewhere('Ærlig kopi نسخة', smallContent);
afterAll(() => copy.remove());

test('two builds in two folders, time zones and locales are equal to the byte, and neither asks anybody', async () => {
  const { code, said } = await copy.build({
    TZ: 'Pacific/Auckland',
    LANG: 'ar_EG.UTF-8',
    LC_ALL: 'ar_EG.UTF-8',
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'tell-network.ts')).href}`,
    // As on a machine where nobody has said anything to Astro yet.
    XDG_CONFIG_HOME: copy.path('.build/settings'),
  });
  expect(code, said).toBe(0);
  expect(said).not.toContain('asks the network');
  expect(fingerprintsOf(copy.path('dist'))).toEqual(fingerprintsOf(dist));
}, 180_000);
