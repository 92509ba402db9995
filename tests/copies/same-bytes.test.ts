import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { dist } from '../setup/built-site.ts';
import { fingerprintsOf } from '../setup/fingerprints.ts';
import { Project, smallContent } from '../setup/project.ts';

const elsewhere = Project.elsewhere('Ærlig kopi نسخة', smallContent);
afterAll(() => elsewhere.remove());

test('site and copies, PDFs too, are equal to the byte in every folder, time zone and locale', async () => {
  const { code, said } = await elsewhere.buildAll({
    TZ: 'Pacific/Auckland',
    LANG: 'ar_EG.UTF-8',
    LC_ALL: 'ar_EG.UTF-8',
    NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, 'tell-network.ts')).href}`,
    // As on a machine where nobody has said anything to Astro yet.
    XDG_CONFIG_HOME: elsewhere.path('.build/settings'),
  });
  expect(code, said).toBe(0);
  expect(said).not.toContain('asks the network');

  expect(fingerprintsOf(elsewhere.path('dist'))).toEqual(fingerprintsOf(dist));
  for (const name of readdirSync(elsewhere.path('dist/downloads')).filter((each) => each !== 'SHA256SUMS'))
    expect(said, 'the command ends with what it made and how big it is').toMatch(
      new RegExp(`${name.replace('.', '\\.')}\\s+\\d+\\.\\d+ MB`),
    );
  const halfMade = readdirSync(elsewhere.path('.build')).filter((name) => /-\d+/.test(name));
  expect(halfMade).toEqual([]);
}, 300_000);
