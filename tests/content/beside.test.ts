import { build } from 'esbuild';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { browserScript } from '../../src/core/browser-script.ts';
import type { alignSections } from '../../src/core/align-sections.ts';
import type { pageElements } from '../../src/browser/beside/elements.ts';
import type { sectionsOf } from '../../src/core/page-blocks.ts';
import { useBrowser } from '../browser/helpers.ts';
import { htmlFiles, readSite, siteUrl } from '../setup/built-site.ts';
import { root } from '../setup/project.ts';
import { completeTags, isFormer, pagesIn, source } from '../setup/words.ts';

const { newPage } = useBrowser();

/** What lays two pages beside each other in a browser, put into it by the test. */
declare const alignment: {
  alignSections: typeof alignSections;
  sectionsOf: typeof sectionsOf;
  pageElements: typeof pageElements;
};

const bundled = await build({
  ...browserScript,
  stdin: {
    contents: `export * from './src/core/align-sections.ts';
      export * from './src/core/page-blocks.ts';
      export * from './src/browser/beside/elements.ts';`,
    resolveDir: root,
  },
  globalName: 'alignment',
});

const pages = htmlFiles.filter(
  (file) => file.startsWith(`${source}/`) && !isFormer(file) && readSite(file).includes('<article'),
);

test.each(completeTags.filter((tag) => tag !== source))(
  'every block of every page in %s stands beside the one that it translates, where no section is behind',
  async (tag) => {
    const page = await newPage(siteUrl);
    await page.goto('/robots.txt');
    await page.evaluate(bundled.outputFiles?.[0]?.text ?? expect.fail('nothing was bundled'));
    const alone: string[] = [];
    for (const file of pages) {
      const both = [readSite(join(tag, file.slice(source.length))), readSite(file)] as const;
      if (both[0].includes('class="notice"')) continue;
      const rows = await page.evaluate(([own, other]) => {
        const sections = [own, other].map((html) => {
          const article = new DOMParser().parseFromString(html, 'text/html').querySelector('article');
          return article ? alignment.sectionsOf(article, alignment.pageElements) : [];
        });
        const [ours = [], theirs = []] = sections;
        return alignment
          .alignSections(ours, theirs)
          .filter((row) => row.own.length !== 1 || row.other.length !== 1)
          .map((row) => [...row.own, ...row.other].map(([block]) => block.textContent?.slice(0, 60)).join(' + '));
      }, both);
      alone.push(...rows.map((row) => `${file}: ${row}`));
    }
    expect(pages.length).toBeGreaterThanOrEqual(pagesIn(source).length);
    expect(alone).toEqual([]);
  },
);
