import * as pagefind from 'virtual:pagefind';
import { wordEnd } from '../../core/unspaced.ts';
import type { Heading, PagefindPage, PagefindProgram, PageFile, Place } from './pagefind-types.ts';

const program: PagefindProgram = pagefind;

/** How long an excerpt is, in words, and what stands where it was cut. */
const excerptWords = 24;
const ellipsis = '…';

/** What ends words, in one script or another. */
const wordEnds = /[\s\u200B]/g;

/**
 * A page with what was found marked, in its title, its headings and its excerpts. An excerpt begins below its heading,
 * which an answer shows above it.
 * @param places of what was found
 */
export function markedPage(file: PageFile, places: readonly Place[]): PagefindPage {
  const text = escaped(file.content);
  const between = text.includes(wordEnd) ? wordEnd : ' ';
  const words = text.split(between);
  const locations = places.map(({ location }) => location);
  const found = new Set(locations);

  const top: Heading = { id: '', text: file.meta.title ?? '', location: 0 };
  const headings = [top, ...file.anchors];
  const endOf = (heading: Heading): number => headings[headings.indexOf(heading) + 1]?.location ?? Infinity;
  const placesIn = (heading: Heading): Place[] =>
    places.filter(({ location }) => location >= heading.location && location < endOf(heading));
  const marked = (heading: Heading): string => {
    const own = escaped(heading.text).split(between);
    const isSame = own.length === lengthOf(heading, words);
    return own
      .map((word, at) => (isSame && found.has(heading.location + at) ? `<mark>${word}</mark>` : word))
      .join(between);
  };
  const excerptBelow = (heading: Heading): string => {
    const from = heading.location + lengthOf(heading, words);
    // What is found in the heading counts for the words right below it.
    const below = placesIn(heading).map((place) => ({ ...place, location: Math.max(0, place.location - from) }));
    const start = from + program.calculate_excerpt_region(below, excerptWords);
    // Where no words stand between two headings, what follows tells what the first is about.
    const end = endOf(heading) > from && endOf(heading) < Infinity ? endOf(heading) : undefined;
    const { excerpt } = program.build_excerpt(text, start, excerptWords, locations, from, end, ellipsis);
    return excerpt || heading === top ? excerpt : excerptBelow(top);
  };

  return {
    ...file,
    content: file.content.replaceAll(wordEnd, ''),
    title: marked(top),
    excerpt: excerptBelow(top),
    sections: headings
      .filter((heading) => placesIn(heading).length > 0)
      .map((heading) => ({
        title: marked(heading),
        url: heading.id ? `${file.url}#${encodeURIComponent(heading.id)}` : file.url,
        excerpt: excerptBelow(heading),
        places: placesIn(heading),
      })),
  };
}

/** How many words of a text a heading is; none where the text has it otherwise. */
function lengthOf({ text, location }: Heading, words: readonly string[]): number {
  const letters = escaped(text).replaceAll(wordEnds, '');
  let length = 0;
  for (let said = ''; said.length < letters.length && location + length < words.length; length++) {
    said += words[location + length]?.replaceAll(wordEnds, '');
    if (said.startsWith(letters)) return length + 1;
  }
  return 0;
}

function escaped(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
