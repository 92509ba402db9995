import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { projectRoot } from '../setup/built-site.ts';
import { fingerprintsOf } from '../setup/fingerprints.ts';
import { Project, smallContent } from '../setup/project.ts';
import { completeTags, source } from '../setup/words.ts';

const copy = Project.copyOf(projectRoot, 'warm-cache');
const fresh = Project.elsewhere('fresh', smallContent);
afterAll(() => {
  copy.remove();
  fresh.remove();
});

const definition = 'Eine neue Erklärung, die für diesen Test gemacht ist.';

/** Changes a definition, which stands on other pages, and a heading, whose anchor is that of its translations. */
function edit(project: Project): void {
  for (const [file, pattern, by] of [
    ['content/docs/de/woerter/medienausweis.md', /^description: .*$/m, `description: ${definition}`],
    ['content/docs/de/plan/anlass.md', /^## Der Weg$/m, '## Der weite Weg'],
  ] as const) {
    const text = readFileSync(project.path(file), 'utf8');
    expect(text).toMatch(pattern);
    writeFileSync(project.path(file), text.replace(pattern, by));
  }
}

test('a build after another shows what changed in files other than its own, and equals a first one', async () => {
  edit(copy);
  edit(fresh);
  expect((await copy.build()).code).toBe(0);

  // A definition is on every page that explains the word.
  expect(readFileSync(copy.path('dist/de/vorhaben/abendoeffnung/index.html'), 'utf8')).toContain(definition);
  // The anchor of a heading in the source language is that of its translations.
  for (const tag of completeTags) {
    const html = readFileSync(copy.path(`dist/${tag}/plan/anlass/index.html`), 'utf8');
    expect(html, tag).toContain('id="der-weite-weg"');
    expect(html, tag).not.toContain('id="der-weg"');
    expect(html.includes('class="notice"'), tag).toBe(tag !== source);
  }
  expect((await fresh.build()).code).toBe(0);
  expect(fingerprintsOf(copy.path('dist'))).toEqual(fingerprintsOf(fresh.path('dist')));
}, 240_000);
