import { expect, test } from 'vitest';
import { elementsIn, htmlFiles, standsIn } from '../setup/built-site.ts';
import { attribute } from '../setup/html.ts';
import { isFormer, settings, source, tags } from '../setup/words.ts';

const alternates = (file: string): Map<string, string> =>
  new Map(
    elementsIn(file).flatMap((element) => {
      const language = attribute(element, 'rel') === 'alternate' ? attribute(element, 'hreflang') : undefined;
      return language ? [[language, attribute(element, 'href') ?? ''] as const] : [];
    }),
  );
const canonical = (file: string): string | undefined =>
  elementsIn(file)
    .filter((element) => attribute(element, 'rel') === 'canonical')
    .map((element) => attribute(element, 'href'))[0];

const site = `${settings.identifiers}/`;
const addressOf = (file: string): string => `${site}${file.replace(/index\.html$/, '')}`;
const content = htmlFiles.filter((file) => tags.includes(file.split('/')[0] ?? '') && !isFormer(file));

test('every page names itself, and its twins name it back', () => {
  const problems = content
    .filter((file) => !standsIn(file))
    .flatMap((file) => {
      const twins = alternates(file);
      const [locale = ''] = file.split('/');
      const wanted = tags.filter((tag) => !standsIn(file.replace(/^[^/]+/, tag)));
      return [
        canonical(file) !== addressOf(file) && `names ${canonical(file)}`,
        twins.get(locale) !== addressOf(file) && `names ${twins.get(locale)} in its language`,
        [...twins.keys()].join() !== [...wanted, 'x-default'].join() && `has twins in ${[...twins.keys()].join()}`,
        ...[...twins].map(([language, address]) => {
          const other = alternates(`${address.slice(site.length)}index.html`);
          return language !== 'x-default' && `${[...other]}` !== `${[...twins]}` && `${address} names other twins`;
        }),
      ].flatMap((problem) => (problem ? [`${file}: ${problem}`] : []));
    });
  expect(problems).toEqual([]);
});

test('a page that stands in for a translation names the original, and no other page names it', () => {
  const standIns = content.filter(standsIn);
  expect(standIns.length).toBeGreaterThan(0);
  for (const file of standIns) expect(canonical(file), file).toBe(addressOf(file.replace(/^[^/]+/, source)));
  const named = new Set(content.flatMap((file) => [...alternates(file).values()]));
  expect(standIns.filter((file) => named.has(addressOf(file)))).toEqual([]);
});
