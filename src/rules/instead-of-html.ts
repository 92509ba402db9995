import { picturesFolder } from '../content/pictures.ts';

/** What to write in place of words that are folded away until somebody opens them. */
export const insteadOfFolding =
  'Nothing is folded away here, so that it is printed, and found, too: give it a heading, ### words, or a page of ' +
  'its own; a definition is a concept, [words](term:…), and opens in place';

/** What to write in place of elements of HTML, by the names of the elements. */
const ways: readonly [elements: string, way: string][] = [
  ['b strong', 'Write **words**'],
  ['em i cite dfn var', 'Write *words*'],
  [
    'mark u big font basefont blink marquee',
    'Take the tags out; words that are stressed are written *words* or **words**',
  ],
  ['a', 'Write a link: [words](address)'],
  [
    'img image picture figure figcaption source',
    'Write a picture: ![what it shows](path); say in the text what belongs to it',
  ],
  ['svg canvas map area', `Put the drawing into ${picturesFolder}/, and write: ![what it shows](path)`],
  ['video audio bgsound iframe embed object track', 'Link it, and say what it is: [words](https://…)'],
  ['h1 h2 h3 h4 h5 h6 hgroup', 'Write a heading: ## words, and ### below it'],
  ['hr', 'Begin a section with a heading of its own: ## words'],
  ['ul ol li menu dir', 'Begin each item with “- ”, or with “1. ” where they are counted'],
  ['dl dt dd', 'Write a list, or a table of two columns; a word that needs a definition is a concept: [words](term:…)'],
  [
    'table caption colgroup col thead tbody tfoot tr th td',
    'Write a table: | one | two |, and |---|---| below its head',
  ],
  ['blockquote', 'Begin each line with “> ”'],
  ['q', 'Write quotation marks'],
  ['code kbd samp tt', 'Write `words`'],
  ['pre listing xmp', 'Put the lines between two lines ```'],
  ['details summary dialog', insteadOfFolding],
  ['aside', 'Put the words between a line :::editor and a line :::'],
  ['abbr acronym', 'Write it in full where it first stands, or make it a concept: [words](term:…)'],
  ['bdi bdo span', 'Take the tags out; words of another language are written :lang[words]{…}'],
  ['sub sup small s strike del ins', 'Take the tags out; raised and lowered digits are signs of their own: m², CO₂'],
  ['math', 'Write the formula in words, or in plain signs: 2 × 3'],
  ['time data ruby rb rt rp rtc wbr nobr', 'Take the tags out'],
  ['p', 'Take the tags out; an empty line begins a new paragraph'],
  [
    'div section article main header footer nav center search address label fieldset legend slot ' +
      'template noscript noframes noembed plaintext',
    'Take the tags out, and leave an empty line between paragraphs',
  ],
  [
    'script style link meta base html head body title form input button select option optgroup textarea progress ' +
      'meter output datalist param frame frameset applet keygen',
    'Remove it: pages hold words, and no code',
  ],
];

const known = new Map(ways.flatMap(([elements, way]) => elements.split(' ').map((name) => [name, way])));

/**
 * What to write in place of an element of HTML.
 * @returns nothing for a name that none has: whoever wrote it may mean the characters
 */
export function insteadOfHtml(name: string): string | undefined {
  return known.get(name.toLowerCase());
}
