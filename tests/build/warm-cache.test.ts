import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { Project, publishedContent } from '../setup/project.ts';
import { languages, sourceLanguage } from '../setup/settings.ts';

const copy = Project.elsewhere('warm-cache', publishedContent);
afterAll(() => copy.remove());

function edit(file: string, pattern: RegExp, by: string): void {
  const path = copy.path(file);
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(pattern);
  writeFileSync(path, text.replace(pattern, by));
}

test('a build after another one shows what changed in other files than the page’s own', {
  timeout: 240_000,
}, async () => {
  expect((await copy.build()).code).toBe(0);
  edit(
    'content/docs/en/glossary/eqf.md',
    /^description: .*$/m,
    'description: A new definition of the framework, made for this test.',
  );
  edit('content/docs/en/background.md', /^## The white paper$/m, '## The paper itself');
  expect((await copy.build()).code).toBe(0);

  // A definition is on every page that explains the word.
  expect(readFileSync(copy.path('dist/en/measures/integration-act/index.html'), 'utf8')).toContain(
    'A new definition of the framework, made for this test.',
  );
  // The anchor of an English heading is that of its translations.
  const translated = languages.filter(({ tag }) => existsSync(copy.path(`content/docs/${tag}/background.md`)));
  expect(translated.map(({ tag }) => tag)).toContain('ar');
  for (const { tag } of translated) {
    const html = readFileSync(copy.path(`dist/${tag}/background/index.html`), 'utf8');
    expect(html, tag).toContain('id="the-paper-itself"');
    expect(html, tag).not.toContain('id="the-white-paper"');
    expect(html.includes('class="notice"'), tag).toBe(tag !== sourceLanguage);
  }
});
