import { expect, test } from 'vitest';
import { elementsIn, htmlFiles, readSite, siteFiles } from '../setup/built-site.ts';
import { attribute } from '../setup/html.ts';

test('no page has an inline script that runs, an inline style or an event handler', () => {
  const problems = htmlFiles.flatMap((file) =>
    elementsIn(file).flatMap((element) => {
      const { tagName, attrs } = element;
      const type = attribute(element, 'type') ?? '';
      return [
        tagName === 'script' && !attribute(element, 'src') && !type.endsWith('json') && 'a script inline',
        tagName === 'style' && 'a style sheet inline',
        ...attrs.map(({ name }) => (name === 'style' || name.startsWith('on')) && `an attribute ${name}`),
      ].flatMap((problem) => (problem ? [`${file}: ${problem} on <${tagName}>`] : []));
    }),
  );
  expect(problems).toEqual([]);
});

test('every page carries the policy of _headers before anything is loaded, without frame-ancestors', () => {
  const policy = /Content-Security-Policy: (.*)/.exec(readSite('_headers'))?.[1] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  const problems = htmlFiles.flatMap((file) => {
    const elements = elementsIn(file);
    const meta = elements.findIndex((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
    const firstLoaded = elements.findIndex(({ tagName }) => tagName === 'script' || tagName === 'link');
    const own = elements[meta] && attribute(elements[meta], 'content');
    return [
      meta === -1 && 'has no policy',
      meta > firstLoaded && 'has its policy behind what it loads',
      own !== policy.replace(/; frame-ancestors 'none'$/, '') && `has another policy: ${own}`,
    ].flatMap((problem) => (problem ? [`${file}: ${problem}`] : []));
  });
  expect(problems).toEqual([]);
});

test('no page loads anything from another host', () => {
  const loaded = htmlFiles.flatMap((file) =>
    elementsIn(file).flatMap((element) => {
      const loads =
        element.tagName === 'link'
          ? !/canonical|alternate/.test(attribute(element, 'rel') ?? '')
          : element.tagName !== 'a';
      const address = loads ? (attribute(element, 'src') ?? attribute(element, 'href') ?? '') : '';
      return /^(?:[a-z]+:)?\/\//i.test(address) ? [`${file}: ${address}`] : [];
    }),
  );
  expect(loaded).toEqual([]);
});

test('nothing of Starlight’s own look is in the site: no page, style or script knows one of its variables', () => {
  const shown = siteFiles.filter((file) => /\.(html|css|js)$/.test(file));
  expect(shown.some((file) => file.endsWith('.css'))).toBe(true);
  expect(shown.filter((file) => readSite(file).includes('--sl-'))).toEqual([]);
});
