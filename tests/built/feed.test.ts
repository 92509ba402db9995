import { parseAtomFeed } from 'feedsmith';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { dist, elementsIn, projectRoot, readSite } from '../setup/built-site.ts';
import { attribute } from '../setup/html.ts';
import { completeTags, settings } from '../setup/words.ts';

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
