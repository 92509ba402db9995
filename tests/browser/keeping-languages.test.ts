import { expect, test } from 'vitest';
import { siteInPlace, takeOver } from '../../src/build/disk/hand-over.ts';
import type { LanguageFiles } from '../../src/browser/keep/store.ts';
import { workerFiles, workerOptions } from '../../src/outputs/worker-lists.ts';
import { projectRoot } from '../setup/built-site.ts';
import { tags, wordsIn } from '../setup/words.ts';
import { answered, searchOf } from './search-page.ts';
import { pageIn, pageOf } from './site-pages.ts';
import { inOrder, useServer } from './use-server.ts';

const served = useServer();
const patient = { timeout: 20_000 };

async function openPanel(tag: string, shown = served.page): Promise<void> {
  await shown.goto(pageIn(tag, pageOf.downloads));
  await shown.locator('[data-keep] summary').click();
}

const says = (tag: string, key: string, shown = served.page): Promise<void> =>
  expect
    .poll(() => shown.locator('[data-keep] [role=status]').innerText(), patient)
    .toContain(wordsIn(tag)[key]?.split('{{')[0]);

const press = (tag: string, key: string, shown = served.page): Promise<void> =>
  shown
    .locator('[data-keep] button')
    .filter({ hasText: wordsIn(tag)[key] ?? '' })
    .first()
    .click(patient);

async function keep(...kept: readonly string[]): Promise<void> {
  for (const tag of kept) {
    await openPanel(tag);
    await press(tag, 'keep.keep');
    await says(tag, 'keep.kept');
  }
}

async function remove(tag: string): Promise<void> {
  await openPanel(tag);
  await press(tag, 'keep.remove');
  await says(tag, 'keep.offer');
}

/** Of each kept language, how many of its files are not there; and what is there of all. */
function stored(): Promise<{ missing: Record<string, number>; paths: string[] }> {
  return served.page.evaluate(async () => {
    const missing: Record<string, number> = {};
    const all: string[] = [];
    for (const name of await caches.keys()) {
      const store = await caches.open(name);
      const paths = (await store.keys()).map(({ url }) => new URL(url).pathname);
      all.push(...paths);
      for (const path of paths.filter((each) => each.endsWith('/files.json'))) {
        const list = (await (await store.match(path))?.json()) as LanguageFiles | undefined;
        missing[path.split('/')[1] ?? ''] = list?.files.filter(([file]) => !paths.includes(file)).length ?? -1;
      }
    }
    return { missing, paths: all };
  });
}

/** Opens a page of a language and its search without a network. */
async function expectWhole(tag: string): Promise<void> {
  await served.context.setOffline(true);
  await served.page.goto(pageIn(tag, pageOf.measure));
  const title = await served.page.locator('h1').innerText();
  expect(await served.page.evaluate(() => getComputedStyle(document.body).margin)).toBe('0px');
  await served.page.goto(`${pageIn(tag, pageOf.search)}?${new URLSearchParams({ q: title })}`);
  await answered(served.page);
  expect(await searchOf(served.page).answers.first().getAttribute('href')).toContain(`/${pageIn(tag, pageOf.measure)}`);
  await openPanel(tag);
  await says(tag, 'keep.kept');
}

/**
 * Puts the next build in the place of the site, with other titles.
 * @param gone a language that it has no more
 * @returns the files that are asked for from then on
 */
async function publish(gone?: string): Promise<string[]> {
  const built = await takeOver(siteInPlace(projectRoot));
  const pages = built.pages.map((each) => ({ ...each, html: each.html.replace('</title>', ' (2)</title>') }));
  const next = await workerFiles({ pages, files: built.files }, workerOptions(built.site));
  const asked: string[] = [];
  served.answer = (request, response) => {
    const path = (request.url ?? '')
      .slice(1)
      .replace(/\?.*/, '')
      .replace(/(^|\/)$/, '$1index.html');
    asked.push(path);
    const content = next.get(path);
    if (path.startsWith(`${gone}/`)) return void response.writeHead(404).end();
    if (!content) return inOrder(request, response);
    const type = { html: 'text/html', js: 'text/javascript', json: 'application/json' }[path.split('.').at(-1) ?? ''];
    response.writeHead(200, { 'content-type': `${type}; charset=utf-8` }).end(content);
  };
  return asked;
}

/** Waits until one build is left, and no worker is on its way. */
function settled(): Promise<void> {
  const isBusy = (): Promise<boolean> =>
    served.page.evaluate(async () => {
      const { installing, waiting } = await navigator.serviceWorker.ready;
      return Boolean(installing ?? waiting) || (await caches.keys()).length > 1;
    });
  return expect.poll(isBusy, patient).toBe(false);
}

test('a language that is removed takes its own files along, and none of another kept language', async () => {
  await keep('de', 'ar');
  await remove('de');
  const { missing, paths } = await stored();
  expect(missing).toEqual({ ar: 0 });
  expect(paths.filter((path) => /^\/de\/|[./]de[._]/.test(path))).toEqual([]);
  await expectWhole('ar');
});

test('of all languages one may stay, and with the last one only what pages are made of is left', async () => {
  const [last = '', ...others] = tags.toReversed();
  await keep(...tags);
  for (const tag of others) await remove(tag);
  expect((await stored()).missing).toEqual({ [last]: 0 });
  await remove(last);
  const { paths } = await stored();
  expect(paths.filter((path) => !path.startsWith('/_astro/'))).toEqual(['/']);
});

test('a language that is removed while another arrives takes nothing that the other has found there', async () => {
  await keep('de');
  const arriving = await served.context.newPage();
  await openPanel('ar', arriving);
  // The last file to be asked for comes when the other language was asked to go.
  let send = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    served.answer = (request, response) => {
      if (request.url?.startsWith('/pagefind/start.ar.txt')) {
        send = () => inOrder(request, response);
        resolve();
      } else inOrder(request, response);
    };
  });
  await openPanel('de');
  await press('ar', 'keep.keep', arriving);
  await asked;
  await press('de', 'keep.remove');
  // It waits for its turn.
  await expect.poll(() => served.page.evaluate(async () => (await navigator.locks.query()).pending?.length)).toBe(1);
  send();
  await says('ar', 'keep.kept', arriving);
  await says('de', 'keep.offer');
  expect((await stored()).missing).toEqual({ ar: 0 });
  await arriving.close();
  await expectWhole('ar');
});

test('a language that is removed while the next build takes over does not come back with it', async () => {
  await keep('de', 'ar');
  await openPanel('de');
  const asked = await publish();
  await served.page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect.poll(() => asked.filter((path) => path.startsWith('de/')).length, patient).toBeGreaterThan(2);
  await press('de', 'keep.remove');
  await settled();
  await says('de', 'keep.offer');
  expect((await stored()).missing).toEqual({ ar: 0 });
  await expectWhole('ar');
  expect(await served.page.title()).toContain('(2)');
});

test('a language that is kept on a page of the last build is there with the next one', async () => {
  await keep('de');
  await openPanel('ar');
  await publish();
  await press('ar', 'keep.keep');
  await says('ar', 'keep.kept');
  await settled();
  expect((await stored()).missing).toEqual({ de: 0, ar: 0 });
  await expectWhole('ar');
  await expectWhole('de');
  await served.context.setOffline(false);
  await remove('de');
  expect((await stored()).missing).toEqual({ ar: 0 });
});

test('a kept language that the next build has no more goes, and holds up none of the others', async () => {
  await keep('de', 'ar');
  await publish('ar');
  await served.page.goto(pageIn('de', pageOf.downloads));
  await served.page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await settled();
  expect((await stored()).missing).toEqual({ de: 0 });
  await expectWhole('de');
  expect(await served.page.title()).toContain('(2)');
});
