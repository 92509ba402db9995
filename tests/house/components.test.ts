import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { layerNames } from '../../src/content/references.ts';
import { pictureEndings } from '../../src/content/known-files.ts';
import { pageComponents, type PageComponent } from '../../src/content/components.ts';
import { largest } from '../../src/rules/file-size.ts';
import { root } from '../setup/project.ts';

const guide = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');

const components: [string, PageComponent][] = Object.entries(pageComponents);

test('every component that pages may place has a file of its name', () => {
  const lost = components.filter(([name]) => !existsSync(join(root, `src/components/${name}.astro`)));
  expect(lost.map(([name]) => name)).toEqual([]);
});

test('CONTRIBUTING.md lists these components and no others, with all that may be said of each', () => {
  const listed = guide.match(/^\| `<.*/gm) ?? [];
  expect(listed).toEqual(
    components.map(([name, { draws, properties }]) => {
      const said = Object.entries(properties).flatMap(([property, words]) =>
        words.map((word) => ` ${property}="${word}"`),
      );
      return `| ${(said.length > 0 ? said : ['']).map((each) => `\`<${name}${each} />\``).join(', ')} | ${draws} |`;
    }),
  );
});

test('CONTRIBUTING.md names the blocks that there are, and no others', () => {
  const named = [...guide.matchAll(/:::(\w+)/g)].map(([, name]) => name);
  expect([...new Set(named)].sort()).toEqual([...layerNames].sort());
});

test('what CONTRIBUTING.md names as an element, or says of pictures, there is', () => {
  const elements = [...guide.matchAll(/<([A-Z]\w*)/g)].map(([, name = '']) => name);
  expect(elements.filter((name) => !Object.hasOwn(pageComponents, name))).toEqual([]);
  const kinds = /^the kind (.+), at most/m.exec(guide)?.[1]?.match(/\w+(?=`)/g) ?? [];
  expect(kinds.filter((kind) => !pictureEndings.some((ending) => ending === kind))).toEqual([]);
  expect(kinds.length).toBeGreaterThan(0);
  expect(/, at most (.+?),/.exec(guide)?.[1]).toBe(largest);
});

test('what is drawn declares what it is given, and casts none of it', () => {
  const files = globSync('src/{components,routes}/*.astro', { cwd: root });
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => /Astro\.(?:props|params) as /.test(readFileSync(join(root, file), 'utf8')))).toEqual(
    [],
  );
});
