import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { expect, test } from 'vitest';
import { htmlFiles, readSite } from '../setup/built-site.ts';
import { attribute, elementsOf, textOf } from '../setup/html.ts';

const validator = new HtmlValidate(
  new FileSystemConfigLoader([], {
    root: true,
    extends: ['html-validate:standard'],
    rules: {
      // How HTML is written, not whether it is right: Astro and rehype write it.
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
    },
  }),
);

test.each(htmlFiles)('%s is valid HTML', async (file) => {
  const { results } = await validator.validateString(readSite(file), file);
  expect(
    results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
    ),
  ).toEqual([]);
});

test('every page says its language and direction, has one h1, skips no heading level, and has a title and description of its own', () => {
  const titles = new Map<string, string>();
  const problems = htmlFiles.flatMap((file) => {
    const elements = elementsOf(readSite(file));
    const html = elements.find(({ tagName }) => tagName === 'html');
    const levels = elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []).map(Number);
    const title = elements.filter(({ tagName }) => tagName === 'title').map(textOf)[0] ?? '';
    const description = elements.find((element) => attribute(element, 'name') === 'description');
    // A title may be the same in two languages: of Bokmål and Nynorsk, many are.
    const known = `${html && attribute(html, 'lang')} ${title}`;
    const twin = titles.get(known);
    titles.set(known, file);
    return [
      !(html && attribute(html, 'lang')) && 'has no language',
      !(html && attribute(html, 'dir')) && 'has no direction',
      levels.filter((level) => level === 1).length !== 1 && 'has not one h1',
      levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1) &&
        `skips a heading level: ${levels.join(' ')}`,
      title === '' && 'has no title',
      twin && file !== '404.html' && `has the title of ${twin}: ${title}`,
      !(description && attribute(description, 'content')) && 'has no description',
    ].flatMap((problem) => (problem ? [`${file}: ${problem}`] : []));
  });
  expect(problems).toEqual([]);
});
