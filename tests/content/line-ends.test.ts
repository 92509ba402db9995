import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { typographyFiles, typographySchema } from '../../src/content/typography.ts';
import { useBrowser } from '../browser/helpers.ts';
import { badLineEnds, widths } from '../browser/line-walk.ts';
import { htmlFiles, projectRoot, readSite, siteUrl } from '../setup/built-site.ts';
import { badLineBreaks } from '../setup/line-breaks.ts';
import { completeTags, pagesIn, source, tags } from '../setup/words.ts';

const { newPage } = useBrowser();

/** Languages whose content does not ask for more than that lines end at blanks. */
const free = tags.filter((tag) => {
  const file = join(projectRoot, typographyFiles.of(tag));
  return !(existsSync(file) && typographySchema.parse(parse(readFileSync(file, 'utf8'))).countedWords);
});

describe.each(completeTags)('in %s', (tag) => {
  test('no line of any page can end where it should not, in a window of any width', () => {
    const pages = htmlFiles.filter((file) => file.startsWith(`${tag}/`));
    expect(pages.length).toBeGreaterThan(pagesIn(source).length);
    expect(pages.flatMap((file) => badLineBreaks(readSite(file), free).map((bad) => `${file}: ${bad}`))).toEqual([]);
  });

  // Only a browser knows how wide a word is. The print edition holds the text of all pages.
  test('no word of the site is cut', async () => {
    const page = await newPage(siteUrl);
    for (const address of [`${tag}/`, `${tag}/print/`]) {
      await page.goto(address);
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        expect(await badLineEnds(page, free), `${address} in ${width} px`).toEqual([]);
      }
    }
    await page.close();
  });
});
