import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageComponents, type PageComponent } from '../../src/content/components.ts';
import { root } from '../setup/project.ts';

const components: [string, PageComponent][] = Object.entries(pageComponents);

test('every component that pages may place has a file of its name', () => {
  const lost = components.filter(([name]) => !existsSync(join(root, `src/components/${name}.astro`)));
  expect(lost.map(([name]) => name)).toEqual([]);
});

test('CONTRIBUTING.md lists these components and no others, with all that may be said of each', () => {
  const listed = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8').match(/^\| `<.*/gm) ?? [];
  expect(listed).toEqual(
    components.map(([name, { draws, properties }]) => {
      const said = Object.entries(properties).flatMap(([property, words]) =>
        words.map((word) => ` ${property}="${word}"`),
      );
      return `| ${(said.length > 0 ? said : ['']).map((each) => `\`<${name}${each} />\``).join(', ')} | ${draws} |`;
    }),
  );
});

test('what is drawn declares what it is given, and casts none of it', () => {
  const files = globSync('src/{components,routes}/*.astro', { cwd: root });
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => /Astro\.(?:props|params) as /.test(readFileSync(join(root, file), 'utf8')))).toEqual(
    [],
  );
});
