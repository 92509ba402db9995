import { parseAtomFeed } from 'feedsmith';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist, elementsIn, projectRoot, readSite } from '../setup/built-site.ts';
import { attribute } from '../setup/html.ts';
import { completeTags, settings, source, tags, wordsIn } from '../setup/words.ts';

const notes = readdirSync(join(projectRoot, 'content/changes')).map((file) => file.replace(/\.yaml$/, ''));

test.each(completeTags)(
  'the feed in %s tells every change, newest first, each with an id that leads to a page',
  (tag) => {
    const feed = parseAtomFeed(readSite(`${tag}/feed.xml`));
    expect(feed.title?.value).toBeTruthy();
    expect(feed.entries?.map(({ id }) => id)).toEqual(
      notes
        .sort()
        .reverse()
        .map((id) => `${settings.identifiers}/id/change/${id}#${tag}`),
    );
    expect(feed.entries?.every(({ updated }) => !Number.isNaN(Date.parse(updated ?? '')))).toBe(true);
    for (const id of notes) expect(existsSync(join(dist, `id/change/${id}/index.html`))).toBe(true);
    const anchors = elementsIn(`${tag}/ueber/neues/index.html`).map((element) => attribute(element, 'id'));
    expect(notes.filter((id) => !anchors.includes(id))).toEqual([]);
  },
);

test.each(tags)('what the feed in %s says of itself in the original’s words is marked as the original’s', (tag) => {
  const [head = ''] = readSite(`${tag}/feed.xml`).split('<entry>');
  expect(head).toMatch(new RegExp(`^.*\n<feed xml:lang="${tag}" `));
  const marked = [...head.matchAll(/<(\w+) xml:lang="([\w-]+)">/g)].map(([, name, language]) => `${name} ${language}`);
  const isTranslated = completeTags.includes(tag);
  const hasWords = wordsIn(tag)['cite.contributors'] !== wordsIn(source)['cite.contributors'];
  expect(marked).toEqual([
    ...(isTranslated ? [] : [`title ${source}`]),
    ...(isTranslated || hasWords ? [] : [`author ${source}`]),
    ...(isTranslated ? [] : [`subtitle ${source}`]),
  ]);
  const { 'site.title': name } = wordsIn(source);
  if (!isTranslated) expect(head).toContain(`<title xml:lang="${source}">${name}: Was neu ist<`);
});
