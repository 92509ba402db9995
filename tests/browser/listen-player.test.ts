import { expect, test } from 'vitest';
import { word } from '../setup/words.ts';
import { expectQuiet, runAxeInAllSchemes } from './helpers.ts';
import { narrow, pageOf, phone } from './site-pages.ts';
import { finish, isSpeaking, saidAtLeast, saidOn } from './speech-engine.ts';
import { bar, control, device, marked, start, useListening } from './use-listening.ts';

const { listenTo, openWith } = useListening();

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
  expect(await page.locator('main [role=status]').textContent()).toBe(word('listen.stopped'));
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
  for (let count = 0; count < 6; count += 1) {
    await finish(page);
    expect(await inView()).toBe(true);
  }
  await page.mouse.move(100, 300);
  await page.mouse.wheel(0, -9000);
  await page.waitForFunction(() => scrollY === 0);
  await finish(page);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await control(page, 'next').click();
  expect(await inView()).toBe(true);
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
