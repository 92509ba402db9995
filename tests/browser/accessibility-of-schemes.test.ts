import { describe, expect, test } from 'vitest';
import { expectQuiet, runAxe } from './helpers.ts';
import { kinds, lost, phone } from './site-pages.ts';
import { useSite } from './use-site.ts';

const { visit } = useSite();

// Of what axe looks for, colours differ with the scheme and sizes of targets with the window, and nothing else does.
describe.each([
  ['dark', { colorScheme: 'dark' }, 'color-contrast'],
  ['in forced colours', { forcedColors: 'active' }, 'color-contrast'],
  ['on a phone', { viewport: phone, hasTouch: true }, 'target-size'],
] as const)('each kind of page, %s', (_how, options, rule) => {
  test.each(kinds)('%s has no barrier and complains about nothing', async (kind, address) => {
    const page = await visit(address, options);
    expect(await runAxe(page, { onlyRules: [rule] })).toEqual([]);
    expectQuiet(page, kind === 'lost' ? lost : []);
  });
});
