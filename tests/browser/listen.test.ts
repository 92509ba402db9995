import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { fill } from '../../src/core/fill.ts';
import { word, wordsIn } from '../setup/words.ts';
import { expectQuiet } from './helpers.ts';
import { pageOf, phone } from './site-pages.ts';
import { finish, hearAll, type Said, saidAtLeast, setVoices } from './speech-engine.ts';
import { bar, control, device, marked, start, useListening } from './use-listening.ts';

const { listenTo, openWith } = useListening();

const texts = async (page: Page): Promise<string[]> => (await hearAll(page)).map(({ text }) => text);

test('where the device has no voice of its own for the language, the button is not there', async () => {
  for (const voices of [[], [{ lang: 'fr-FR' }], [{ lang: 'de-DE', localService: false }]]) {
    const page = await openWith(pageOf.measure, voices);
    expect(await start(page).isVisible()).toBe(false);
  }
});

test('it comes when the device learns late of its voices, moves nothing, and loads nothing until wanted', async () => {
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
  expect(said.slice(0, 4)).toEqual([
    'Am Abend offen',
    'Die Bücherei soll an Abenden ohne Personal zugänglich sein, mit dem Ausweis als Schlüssel.',
    word('measure.column.step'),
    word('step.ausleihen'),
  ]);
  const first = said.indexOf('Kurz gesagt');
  expect(said.slice(first, first + 4)).toEqual([
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

test('where only a voice of a neighbour is there, the player says so', async () => {
  const page = await listenTo(pageOf.text.replace('de/', 'uk/'), [{ lang: 'be_BY' }]);
  expect((await hearAll(page))[0]).toMatchObject({ lang: 'be_BY', voice: 'be_BY' });
  await start(page).click();
  const told = fill(wordsIn('uk')['listen.neighbour'] ?? '', { language: 'білоруська' });
  // The end of what was read before is told there until the new reading has begun.
  await expect.poll(() => bar(page).getByRole('status').textContent()).toBe(told);
});

test('the sentence that is read is marked, and the page is not changed', async () => {
  const page = await openWith(pageOf.measure);
  const html = (): Promise<string | undefined> => page.evaluate(() => document.querySelector('article')?.outerHTML);
  const before = await html();
  await start(page).click();
  await saidAtLeast(page, 1);
  expect(await marked(page)).toEqual(['Am Abend offen']);
  for (let count = 0; count < 3; count += 1) await finish(page);
  expect(await marked(page)).toEqual([word('step.ausleihen')]);
  expect(await html()).toBe(before);
});

test('a browser that cannot mark words reads the page all the same, and follows it', async () => {
  const page = await openWith(pageOf.measure, device, {
    viewport: phone,
    reducedMotion: 'reduce',
    prepare: (fresh) => fresh.addInitScript(() => Reflect.deleteProperty(CSS, 'highlights')),
  });
  const html = (): Promise<string | undefined> => page.evaluate(() => document.querySelector('article')?.outerHTML);
  const before = await html();
  await start(page).click();
  expect(await texts(page)).toContain('Die Bücherei soll auch dann offen sein, wenn niemand an der Theke sitzt.');
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect(await html()).toBe(before);
  expectQuiet(page);
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
