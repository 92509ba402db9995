import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { expectQuiet } from '../browser/helpers.ts';
import { projectRoot } from '../setup/built-site.ts';
import { tags, word } from '../setup/words.ts';
import { all, one, useFolders } from './use-folders.ts';

const { open, stick } = useFolders();

/** What a check says, up to the number in it. */
const [loaded = ''] = word('check.loaded', { count: 0 }).split('(');
const [same = ''] = word('check.same', { count: 0 }).split('(');

/** The newest day on which a page of a language was changed: so old are the texts of its copies. */
function newestIn(tag: string): string {
  const pages = join(projectRoot, 'content/docs', tag);
  const texts = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.mdx?$/.test(path))
    .map((path) => readFileSync(join(pages, path), 'utf8'));
  return (
    texts
      .map((text) => /^updated: (\S+)$/m.exec(text)?.[1] ?? '')
      .toSorted()
      .at(-1) ?? ''
  );
}

describe('what a copy says of itself', () => {
  test('each page tells its date and where it stands on the web', async () => {
    const page = await open(`${one}/de/woerter/medienausweis/index.html`);
    const note = page.locator('.copy-note');
    expect(await note.textContent()).toMatch(/\d+\.\d+\.\d+.*\d{4}/);
    expect(await note.locator('a').first().getAttribute('href')).toMatch(
      /^https:\/\/.*\/de\/woerter\/medienausweis\/$/,
    );
    expect(await page.locator('[data-copy-old]').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await note.locator('svg').isVisible()).toBe(true);
  });

  test.each(tags)('in %s, a copy that is thirteen months old says so', async (tag) => {
    const later = new Date(newestIn(tag));
    later.setUTCMonth(later.getUTCMonth() + 13);
    const page = await open(`${all}/${tag}/plan/ziele/index.html`, {}, (each) => each.clock.setFixedTime(later));
    const notice = page.locator('[data-copy-old]');
    expect(await notice.isVisible()).toBe(true);
    expect(await notice.locator('a').getAttribute('href')).toMatch(new RegExp(`^https://.*/${tag}/plan/ziele/$`));
  });

  test('inside the archive, alone, the start page asks to unpack first, in every language', async () => {
    mkdirSync(join(stick.path, 'Temp'), { recursive: true });
    copyFileSync(join(stick.path, one, 'index.html'), join(stick.path, 'Temp/index.html'));
    const page = await open('Temp/index.html');
    for (const tag of tags) expect(await page.locator(`.unpack-first > [lang=${tag}]`).isVisible(), tag).toBe(true);
    expect(await page.locator('h1').isVisible()).toBe(false);
    await page.goto(stick.address(`${one}/index.html`));
    expect(await page.locator('.unpack-first').isVisible()).toBe(false);
  });
});

describe('check.html', () => {
  test('finds a whole copy whole', async () => {
    const page = await open(`${one}/check.html`);
    await page.locator('[data-check-parts]').getByText(loaded).waitFor();
    await page.locator('input[type=file]').setInputFiles(join(stick.path, one));
    await page.locator('[data-check-files]').getByText(same).waitFor();
    expectQuiet(page);
  });

  test('names a missing script, a changed page and a file too many', async () => {
    const folder = join(stick.path, one);
    const script = join(folder, 'pagefind/engine.js');
    const changed = join(folder, 'de/plan/ziele/index.html');
    const before = { script: readFileSync(script), changed: readFileSync(changed) };
    for (const path of [folder, join(folder, 'pagefind'), changed]) chmodSync(path, 0o755);
    rmSync(script);
    writeFileSync(changed, before.changed.toString().replace('</h1>', ' not</h1>'));
    writeFileSync(join(folder, 'extra.txt'), '');
    try {
      const page = await open(`${one}/check.html`);
      await page.locator('[data-check-parts-list]').getByText('pagefind/engine.js').waitFor();
      await page.locator('input[type=file]').setInputFiles(folder);
      const list = page.locator('[data-check-files-list] li');
      await list.nth(2).waitFor();
      expect(await list.allTextContents()).toEqual([
        `${word('check.changed')} de/plan/ziele/index.html`,
        `${word('check.missing')} pagefind/engine.js`,
        `${word('check.extra')} extra.txt`,
      ]);
    } finally {
      writeFileSync(script, before.script);
      writeFileSync(changed, before.changed);
      rmSync(join(folder, 'extra.txt'));
    }
  });

  test('tells of an added file though its name looks like a system’s, and leaves out what is one', async () => {
    const folder = join(stick.path, one);
    const appleDouble = Buffer.from([0, 5, 0x16, 7, 0, 2, 0, 0, 0]);
    const added = {
      '._added.js': 'alert(1)',
      '._index.html': '<script>alert(1)</script>',
      'de/._alone.html': appleDouble,
      'x.DS_Store': '',
    };
    const ofSystems = { '._check.html': appleDouble, '.DS_Store': '', 'de/Thumbs.db': '', 'desktop.ini': '' };
    for (const path of [folder, join(folder, 'de')]) chmodSync(path, 0o755);
    const all = Object.entries<string | Buffer>({ ...added, ...ofSystems });
    for (const [path, content] of all) writeFileSync(join(folder, path), content);
    try {
      const page = await open(`${one}/check.html`);
      await page.locator('input[type=file]').setInputFiles(folder);
      const list = page.locator('[data-check-files-list] li');
      await list.first().waitFor();
      expect((await list.allTextContents()).toSorted()).toEqual(
        Object.keys(added)
          .map((path) => `${word('check.extra')} ${path}`)
          .toSorted(),
      );
    } finally {
      for (const [path] of all) rmSync(join(folder, path));
    }
  });

  test.each([
    ['missing', undefined],
    ['empty', ''],
    ['cut', 'var copyFiles=[["check.html","0f'],
    ['a list of nothing', 'var copyFiles=[]'],
    ['of another kind', 'var copyFiles=[["check.html"],"de/index.html"]'],
  ])('says that its list of files is what fails it when that is %s', async (_how, content) => {
    const list = join(stick.path, one, 'copy/files.js');
    const whole = readFileSync(list);
    for (const path of [join(list, '..'), list]) chmodSync(path, 0o755);
    if (content === undefined) rmSync(list);
    else writeFileSync(list, content);
    try {
      const page = await open(`${one}/check.html`);
      const problem = content === undefined ? word('check.missing') : word('check.changed');
      await page.locator('[data-check-parts-list]').getByText(`${problem} copy/files.js`).waitFor();
      expect(await page.locator('[data-check-files]').textContent()).toBe(word('check.noList'));
      expect(await page.locator('[data-check-choice]').isVisible()).toBe(false);
    } finally {
      writeFileSync(list, whole);
    }
  });

  test('speaks the language of the page that led to it', async () => {
    const page = await open(`${all}/ar/plan/ziele/index.html`);
    await page.locator('.copy-note a[href*="check.html"]').click();
    await page.waitForURL(/check\.html#ar$/);
    expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await page.locator('main > section:visible').getAttribute('lang')).toBe('ar');
  });
});
