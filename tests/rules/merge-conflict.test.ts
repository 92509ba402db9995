import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readContentFiles } from '../../src/content/content-files.ts';
import { addressListText } from '../../src/content/address-list.ts';
import { Content } from '../../src/content/content.ts';
import { extendedAddresses } from '../../src/content/public-addresses.ts';
import { check, fixturesFolder, inShort, page } from './fixtures.ts';

const clean = (name: string): string => readFileSync(join(fixturesFolder, 'clean/content', name), 'utf8');

/** The text with one of its lines in two versions, as git leaves them. */
function torn(text: string, at: number): string {
  const lines = text.split('\n');
  const line = lines[at] ?? '';
  return [...lines.slice(0, at), '<<<<<<< HEAD', line, '=======', line, '>>>>>>> theirs', ...lines.slice(at + 1)].join(
    '\n',
  );
}

describe('a conflict that git left', () => {
  test.each([
    ['docs/en/objectives.md', page('Words.'), 6],
    ['docs/en/countries.md', clean('docs/en/countries.md'), 10],
    ['docs/en/glossary/vet.md', clean('docs/en/glossary/vet.md'), 2],
    ['docs/en/glossary/vet.md', clean('docs/en/glossary/vet.md'), 0],
    ['docs/en/index.mdx', clean('docs/en/index.mdx'), 7],
    ['docs/en/implementation/index.md', clean('docs/en/implementation/index.md'), 6],
    ['docs/en/measures/vet-taster.md', clean('docs/en/measures/vet-taster.md'), 12],
    ['docs/nb/countries.md', clean('docs/nb/countries.md'), 7],
    ['i18n/en.json', clean('i18n/en.json'), 2],
    ['i18n/nb.json', clean('i18n/nb.json'), 1],
    ['languages.json', clean('languages.json'), 1],
    ['record.yaml', clean('record.yaml'), 4],
    ['site.yaml', clean('site.yaml'), 4],
    ['sources.yaml', clean('sources.yaml'), 4],
    ['changes/2026-11-20-first.yaml', clean('changes/2026-11-20-first.yaml'), 3],
    ['docs/en/objectives.md', page('Words.').replaceAll('\n', '\r\n'), 6],
  ])('in %s is one finding, and no other comes of it', (name, text, at) => {
    const findings = check({ [name]: torn(text, at) });
    expect(findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`)).toEqual([
      `content/${name}:${at + 1} merge-conflict`,
    ]);
  });

  test.each([
    ['docs/en/measures/vet-taster.md', 12],
    ['docs/en/glossary/vet.md', 2],
    ['docs/en/implementation/index.md', 6],
    ['changes/2026-11-20-first.yaml', 3],
    ['record.yaml', 4],
  ])('in %s is not told of a second time where identifiers are listed that the file has', (name, at) => {
    const content = new Content(readContentFiles(join(fixturesFolder, 'clean')));
    const addresses = addressListText(extendedAddresses(undefined, content));
    const findings = check({ 'addresses.txt': addresses, [name]: torn(clean(name), at) });
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([`content/${name} merge-conflict`]);
  });

  test('is told with the lines of both sides, and what to do about the record of a translation', () => {
    const conflict = '<<<<<<< HEAD\nOne\n||||||| 1a2b3c4\nNone\n=======\nTwo\nThree\n>>>>>>> theirs';
    expect(inShort(check({ 'docs/en/objectives.md': page(conflict) }))).toEqual([
      'content/docs/en/objectives.md:7:1 merge-conflict: A merge conflict is not resolved: line 8 of “HEAD”, ' +
        'lines 12–13 of “theirs” → Keep one of the two, or what is right in both, and remove the lines with ' +
        '<<<<<<<, ======= and >>>>>>>',
    ]);
    const [finding] = check({ 'docs/nb/countries.md': torn(clean('docs/nb/countries.md'), 6) });
    expect(finding?.fix).toContain('then run: npm run translations -- accept content/docs/nb/countries.md');
  });

  test('is told too where only one of its marks is left, and a line under a heading is none', () => {
    expect(inShort(check({ 'docs/en/objectives.md': page('One\n\n>>>>>>> theirs') }))).toEqual([
      'content/docs/en/objectives.md:9:1 merge-conflict: A mark of a merge conflict was left here: “>>>>>>> theirs” ' +
        '→ Look whether the words around it are right, and remove the line',
    ]);
    expect(check({ 'docs/en/objectives.md': page('One\n=======') }).map(({ rule }) => rule)).toEqual(['misread-line']);
  });
});
