import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { word } from '../setup/words.ts';
import { expectQuiet, runAxeInAllSchemes } from './helpers.ts';
import { narrow, pageOf, phone } from './site-pages.ts';
import {
  finish,
  hearAll,
  isSpeaking,
  putEngine,
  saidAtLeast,
  saidOn,
  setVoices,
  type Said,
  type TestVoice,
} from './speech-engine.ts';
import { useSite } from './use-site.ts';

const { open } = useSite();

const device: TestVoice[] = [{ lang: 'de-DE' }, { lang: 'ar_SA' }, { lang: 'uk_UA' }];

/** A page on a device with voices. */
function openWith(address: string, voices = device, options: BrowserContextOptions = {}): Promise<Page> {
  return open(address, options, (page) => putEngine(page, voices));
}

const start = (page: Page) => page.locator('.listen');
const bar = (page: Page) => page.locator('.listen-bar');
const control = (page: Page, key: string) => bar(page).getByRole('button', { name: word(`listen.${key}`) });

/** A page that is being read. */
async function listenTo(address: string, voices = device, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await openWith(address, voices, options);
  await start(page).click();
  await saidAtLeast(page, 1);
  return page;
}

/** The words that are marked. */
const marked = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('listen') ?? [])].map(String).map((text) => text.replaceAll('\u00AD', '')),
  );

const texts = async (page: Page): Promise<string[]> => (await hearAll(page)).map(({ text }) => text);

test('where the device has no voice of its own for the language, the button is not there', async () => {
  for (const voices of [[], [{ lang: 'fr-FR' }], [{ lang: 'de-DE', localService: false }]]) {
    const page = await openWith(pageOf.measure, voices);
    expect(await start(page).isVisible()).toBe(false);
  }
});

test('it comes when the device learns late of its voices, moves nothing, and loads nothing before it is wanted', async () => {
  const page = await openWith(pageOf.measure, []);
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  const top = async () => (await page.locator('h1').boundingBox())?.y;
  const before = await top();
  await setVoices(page, device);
  await start(page).waitFor();
  expect(await top()).toBe(before);
  expect(asked).toEqual([]);
  await start(page).click();
  await hearAll(page);
  expect(asked.filter((address) => !/\/_astro\/[\w.-]+\.js$/.test(address))).toEqual([]);
  expectQuiet(page);
});

test('a page is read sentence by sentence in its order, and not what is only for the eye', async () => {
  const page = await listenTo(pageOf.measure);
  const said = await texts(page);
  expect(said.slice(0, 6)).toEqual([
    'Am Abend offen',
    'Die Bücherei soll an Abenden ohne Personal zugänglich sein, mit dem Ausweis als Schlüssel.',
    'Kurz gesagt',
    'Die Bücherei soll auch dann offen sein, wenn niemand an der Theke sitzt.',
    'Man nennt das eine offene Bücherei.',
    'Wer einen Medienausweis hat, öffnet damit die Tür.',
  ]);
  expect(said.join('')).not.toMatch(/[\u00AD\u00A0\u2060]/);
  expect(said).toContain('Am Tag: das Personal');
  expect(said).toContain('Am Abend: der Medienausweis');
  expect(said).toContain(`${word('layer.editor')}. Ob die Tür schon mit dem Ausweis aufgeht, wissen wir nicht.`);
  expect(said.filter((text) => text === 'Am Abend')).toEqual([]);
  expect(await bar(page).getByRole('status').textContent()).toBe(word('listen.end'));
  expect(await marked(page)).toEqual([]);
});

test('an official block says what it is, and words of another language are spoken by a voice for that', async () => {
  const page = await listenTo(pageOf['official sources']);
  const said = await hearAll(page);
  expect(said.map(({ text }) => text)).toContainEqual(expect.stringMatching(`^${word('layer.official')}\\. Der Rat`));
  expect(new Set(said.map(({ voice }) => voice))).toEqual(new Set(['de-DE']));
  await page.evaluate(() => {
    const [paragraph] = document.querySelectorAll('article .text > p');
    paragraph?.insertAdjacentHTML(
      'beforeend',
      ' Man sagt «<bdi lang="uk">школа</bdi>» und <bdi lang="fr">école</bdi>.',
    );
  });
  await control(page, 'stop').click();
  await start(page).click();
  await saidAtLeast(page, said.length + 1);
  const again = (await hearAll(page)).slice(said.length);
  const at = again.findIndex(({ text }) => text.startsWith('школа'));
  expect(again.slice(at - 1, at + 2)).toEqual([
    { text: 'Man sagt «', lang: 'de', voice: 'de-DE', rate: 1 },
    { text: 'школа', lang: 'uk', voice: 'uk_UA', rate: 1 },
    { text: '» und école.', lang: 'de', voice: 'de-DE', rate: 1 },
  ]);
});

test('the sentence that is read is marked, and the page is not changed', async () => {
  const page = await openWith(pageOf.measure);
  const html = (): Promise<string | undefined> => page.evaluate(() => document.querySelector('article')?.outerHTML);
  const before = await html();
  await start(page).click();
  await saidAtLeast(page, 1);
  expect(await marked(page)).toEqual(['Am Abend offen']);
  for (let count = 0; count < 3; count += 1) await finish(page);
  expect(await marked(page)).toEqual(['Die Bücherei soll auch dann offen sein, wenn niemand an der Theke sitzt.']);
  expect(await html()).toBe(before);
});

test('the player pauses and goes on with the sentence, and turns to sections, by keyboard', async () => {
  const page = await listenTo(pageOf.measure);
  expect(await control(page, 'pause').evaluate((button) => button === document.activeElement)).toBe(true);
  await finish(page);
  await page.keyboard.press('Enter');
  expect(await isSpeaking(page)).toBe(false);
  expect(await bar(page).getByRole('status').textContent()).toBe(word('listen.paused'));
  await control(page, 'goOn').waitFor();
  await page.keyboard.press('Enter');
  const said = await saidAtLeast(page, 3);
  expect(said.at(-1)?.text).toBe(said.at(-2)?.text);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect((await saidAtLeast(page, 4)).at(-1)?.text).toBe('Kurz gesagt');
  await page.keyboard.press('Enter');
  expect((await saidAtLeast(page, 5)).at(-1)?.text).toBe('Was die Stadt vorhat');
  await finish(page);
  await control(page, 'previous').click();
  expect((await saidAtLeast(page, 7)).at(-1)?.text).toBe('Was die Stadt vorhat');
  await control(page, 'previous').click();
  expect((await saidAtLeast(page, 8)).at(-1)?.text).toBe('Kurz gesagt');
});

test('Escape stops, after what has opened above the page, and gives the focus back', async () => {
  const page = await listenTo(pageOf.measure);
  await page.locator('button.term').first().click();
  await page.keyboard.press('Escape');
  expect(await isSpeaking(page)).toBe(true);
  await control(page, 'pause').focus();
  await page.keyboard.press('Escape');
  expect(await isSpeaking(page)).toBe(false);
  expect(await bar(page).count()).toBe(0);
  expect(await marked(page)).toEqual([]);
  expect(await start(page).evaluate((button) => button === document.activeElement)).toBe(true);
  expectQuiet(page);
});

test('the speed is kept for the next page', async () => {
  const page = await listenTo(pageOf.measure);
  await bar(page).getByLabel(word('listen.speed')).selectOption('1.5');
  expect((await saidAtLeast(page, 2)).at(-1)).toMatchObject({ text: 'Am Abend offen', rate: 1.5 });
  await page.goto(pageOf.concept);
  await start(page).click();
  expect((await saidAtLeast(page, 1))[0]?.rate).toBe(1.5);
});

test('reading starts at the place in view, and follows on the screen until the reader looks elsewhere', async () => {
  const page = await openWith(pageOf.measure, device, { viewport: phone, reducedMotion: 'reduce' });
  await page
    .locator('h2')
    .nth(2)
    .evaluate((heading) => heading.scrollIntoView());
  await start(page).evaluate((button: HTMLElement) => button.click());
  expect((await saidAtLeast(page, 1))[0]?.text).toBe(await page.locator('h2').nth(2).textContent());
  const inView = (): Promise<boolean> =>
    page.evaluate(() => {
      const [range] = CSS.highlights.get('listen') ?? [];
      const box = (range as Range).getBoundingClientRect();
      return box.top >= 0 && box.bottom <= innerHeight;
    });
  for (let count = 0; count < 12; count += 1) {
    await finish(page);
    expect(await inView()).toBe(true);
  }
  await page.mouse.move(100, 300);
  await page.mouse.wheel(0, -2000);
  await page.waitForFunction(() => scrollY === 0);
  await finish(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await control(page, 'next').click();
  expect(await inView()).toBe(true);
});

test('beside another language the page’s own is read, or the other, or one after the other', async () => {
  const page = await openWith(`${pageOf.measure}?beside=ar`);
  await page.locator('[data-beside=shown]').waitFor();
  await start(page).click();
  const own = await hearAll(page);
  expect(new Set(own.map(({ lang }) => lang))).toEqual(new Set(['de']));
  const choice = bar(page).getByLabel(word('listen.sides'));
  await choice.selectOption('turn');
  await control(page, 'goOn').click();
  const turns = (await hearAll(page)).slice(own.length);
  expect(turns.slice(0, 6).map(({ lang }) => lang)).toEqual(['de', 'ar', 'de', 'ar', 'de', 'ar']);
  await choice.selectOption('other');
  await control(page, 'goOn').click();
  const other = (await hearAll(page)).slice(own.length + turns.length);
  expect(new Set(other.map(({ lang }) => lang))).toEqual(new Set(['ar']));
  const inOrder = (all: Said[]): string[] => all.map(({ text }) => text).sort();
  // What the other language says of its translation stands above the title, where the page itself began.
  const title = other.findIndex(({ text }) => text === 'مفتوحة في المساء');
  expect(inOrder(turns)).toEqual(inOrder([...own, ...other.slice(title)]));
});

test('whoever leaves the page hears no more of it', async () => {
  const page = await listenTo(pageOf.measure);
  const left = await page.evaluate(() => {
    dispatchEvent(new PageTransitionEvent('pagehide'));
    return speechSynthesis.speaking;
  });
  expect(left).toBe(false);
});

test('an engine that refuses leaves the player in wait, and another try is one', async () => {
  const page = await openWith(pageOf.measure);
  await page.evaluate(() => {
    const { speak } = speechSynthesis;
    speechSynthesis.speak = (words) => {
      speechSynthesis.speak = speak;
      queueMicrotask(() => words.onerror?.({ error: 'not-allowed' } as SpeechSynthesisErrorEvent));
    };
  });
  await start(page).click();
  await bar(page).getByText(word('listen.failed')).waitFor();
  await control(page, 'goOn').click();
  expect((await saidOn(page)).map(({ text }) => text)).toEqual(['Am Abend offen']);
});

test.each([
  ['on a desktop', pageOf.measure, {}],
  ['in 320 px', pageOf.measure, { viewport: narrow }],
  ['in 320 px from right to left', pageOf.measure.replace('de/', 'ar/'), { viewport: narrow }],
])('the player has room and raises no barrier that axe finds, %s', async (_how, address, options) => {
  const page = await listenTo(address, device, options);
  expect(await runAxeInAllSchemes(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.emulateMedia({ media: 'print' });
  expect(await bar(page).isVisible()).toBe(false);
  expect(await start(page).isVisible()).toBe(false);
});
