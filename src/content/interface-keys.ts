import type { Content } from './content.ts';
import { needs, type NeedName } from './needs.ts';
import { conceptKinds } from './schemas.ts';

/**
 * The interface words that the site itself asks for, by what their keys begin with. Those for what content names, as
 * parts and steps, stand with the rules on `site.yaml`, `record.yaml` and `coverage.yaml`. Words that are counted stand
 * here by their general form; each language has those that it needs.
 */
const groups = {
  site: ['title tagline'],
  skipLink: ['label'],
  nav: ['main menu breadcrumb home section contents turn previous next'],
  theme: ['label auto light dark'],
  language: ['label choose fallback'],
  beside: ['title leave failed'],
  listen: ['start player pause goOn previous next speed stop paused stopped end failed sides inTurn neighbour'],
  translation: ['machine about behind missing source'],
  translations: [
    'summary pages language page state readBy words file edit current behind missing machine reviewed source',
  ],
  heading: ['link'],
  term: ['more'],
  layer: ['official editor'],
  source: ['read read.page read.copy'],
  page: ['updated edit file wrong cite print about'],
  footer: ['who record licence label'],
  home: ['search searchPlaceholder searchButton ways'],
  measure: ['number act all table ask noLater noYear', 'column.measure column.step column.year column.later'],
  journey: ['measures'],
  record: [
    'table number title country date years type subsystems bodies targetGroups categories subCategories',
    'priorities objective citation type.strategy type.regulation type.practical-measure',
  ],
  coverage: ['table sentence told'],
  roles: ['bodies policy groups note'],
  timeline: ['record official all'],
  glossary: ['letters'],
  conceptKind: conceptKinds,
  concept: ['facts kind short official also names confirmed rendering broader narrower uses source'],
  changes: ['pages feed why'],
  markdown: ['component'],
  data: [
    'glossaryTurtle glossaryTurtle.text glossaryJsonLd glossaryJsonLd.text glossaryTable glossaryTable.text',
    'record record.text recordSchema recordSchema.text rendering',
  ],
  cite: ['record thisPage how contributors line in recordNumber'],
  print: ['title description contents'],
  copy: ['title what live limits look old newest outside otherLanguages twoLanguages code unpack unpacked downloads'],
  check: [
    'title intro noScript parts loading loaded missing files filesText choose noFolder noList progress same changed',
    'extra wrongFolder back',
  ],
  downloads: ['zip html epub pdf all pairs pairsText others checksum sums none'],
  licences: ['title'],
  book: ['cover about version live code age limits accessibility page'],
  keep: ['title offer keep going kept failed full blocked remove off offDone on absent'],
  search: [
    'title description open close lastBuild noBuild label placeholder kinds all loading count_other more none noneHint',
    'also missing meant card official languages marked clear nearest glossary contents failed retry slow begin',
    'noScript keys page',
  ],
  notFound: ['title text'],
  moved: ['title'],
  gone: ['title text'],
  chooser: ['description'],
} as const satisfies Record<string, readonly string[]>;

/** Groups that only some records need. */
const onlyWith: Readonly<Partial<Record<keyof typeof groups, NeedName>>> = {
  measure: 'measures',
  journey: 'measures',
  coverage: 'coverage',
};

type Parted<Words extends string> = Words extends `${infer First} ${infer Rest}` ? First | Parted<Rest> : Words;

/** A key of interface words that the site itself asks for. */
export type OwnKey = {
  [Group in keyof typeof groups]: `${Group}.${Parted<(typeof groups)[Group][number]>}`;
}[keyof typeof groups];

/** The keys that a site with this content asks for, beside those for what the content names. */
export function ownKeys(content: Content): OwnKey[] {
  return Object.entries(groups).flatMap(([group, ends]) => {
    const need = onlyWith[group as keyof typeof groups];
    if (need && !needs[need].isThere(content)) return [];
    return ends.flatMap((some) => some.split(' ').map((end) => `${group}.${end}` as OwnKey));
  });
}
