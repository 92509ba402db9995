import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyProjectOfSize } from '../../scripts/bench/projects.ts';
import { readContentFiles } from '../../src/content/content-files.ts';
import { Content } from '../../src/content/content.ts';
import { checkContent } from '../../src/rules/check-content.ts';
import { root } from '../setup/project.ts';

test('the project in one language, by which builds are measured, has no error that would stop them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-project-'));
  try {
    const { pages, sourceLanguage } = new Content(readContentFiles(root));
    const size = pages.filter(({ locale }) => locale === sourceLanguage).length + 5;
    copyProjectOfSize(root, folder, size);
    const content = new Content(readContentFiles(folder));
    expect(content.pages).toHaveLength(size);
    const findings = checkContent(content, { today: new Date().toISOString().slice(0, 10) });
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
