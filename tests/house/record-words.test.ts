import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertToTsx } from '@astrojs/astro2tsx';
import { parseSync, Visitor } from 'oxc-parser';
import { expect, test } from 'vitest';
import { readContentFiles } from '../../src/content/content-files.ts';
import { Content } from '../../src/content/content.ts';
import { recordSchema } from '../../src/content/schemas.ts';
import { siteSchema } from '../../src/content/site-schema.ts';
import { root } from '../setup/project.ts';
import { filesIn } from './imports.ts';

const content = new Content(readContentFiles(root));
const { settings, record } = content;
if (!settings || !record) throw new Error('The content does not fit its schemas. Run npm run check.');
const { measures, brand } = settings;
/** Black and white are nobody’s. */
const isOwnColour = (colour: string): boolean => !/^#(0+|f+)$/.test(colour);
const pages = content.pages.filter(({ locale }) => locale === settings.source);
const slugs = pages.map(({ slug }) => slug);

/** Words that the engine has for its own, whatever a record is called: keys of its schemas and of CSS, its files. */
const ownWords = new Set([
  ...[siteSchema, siteSchema.shape.roles, recordSchema].flatMap(({ shape }) => Object.keys(shape)),
  'background',
  'glossary',
]);

/** Names of more than one plain word: nobody writes them for anything else. */
const names = [
  settings.id,
  new URL(settings.identifiers).hostname,
  String(record.number),
  ...record.citation.authors,
  content.strings(settings.source)['site.title'] ?? settings.id,
  ...(brand ? [brand.accent, brand.soft, brand.onAccent].flatMap(Object.values<string>) : []).filter(isOwnColour),
  ...(brand?.mark ? [brand.mark.line] : []),
  ...slugs.flatMap((slug) => [slug, ...slug.split('/')]).filter((name) => /[/-]/.test(name)),
  ...Object.values(settings.roles).flatMap((place) => (place.includes('#') ? [place.slice(place.indexOf('#'))] : [])),
  ...pages.flatMap(({ headings }) => headings.map(({ text }) => text).filter((text) => text.split(' ').length > 2)),
];

/** Plain words, which name something of this record only where they stand alone. */
const words = [
  ...settings.parts.map(({ id }) => id),
  ...slugs.filter((slug) => slug !== ''),
  ...(measures ? [...measures.steps, measures.beside ?? ''] : []),
  ...settings.parts.map(({ id }) => `section.${id}`),
  ...(measures?.steps ?? []).map((step) => `step.${step}`),
  ...record.targetGroups.map((id) => `targetGroup.${id}`),
].filter((word) => word !== '' && !ownWords.has(word));

/**
 * Where the code knows something of one language. It serves every site that has the language, and none takes it for
 * granted; each line says what.
 */
const knownLanguages: Readonly<Record<string, string>> = {
  'src/core/dates.ts: en': 'days are written in the British order',
  'src/core/dates.ts: uk': 'the word behind a year',
  'src/core/dates.ts: pl': 'the word behind a year',
  'src/core/language.ts: en': 'our own messages',
  'src/pages/index-form.ts: ar': 'the article, which does not count in a list',
  'src/rules/languages.ts: ar': 'letters of Persian, which Arabic does not have',
  'src/rules/languages.ts: nb': 'words of the other written Norwegian',
  'src/rules/languages.ts: nn': 'words of the other written Norwegian',
  'src/rules/languages.ts: uk': 'letters of Russian, which Ukrainian does not have',
  'src/rules/written-dates.ts: pl': 'months as they stand behind a preposition',
  'src/rules/written-dates.ts: uk': 'months as they stand behind a preposition',
};

/** The languages of this record, and those that the lines above are about, whatever the record is. */
const languages = new Set([
  ...content.languages.map(({ tag }) => tag),
  ...settings.official,
  ...Object.keys(knownLanguages).map((known) => known.replace(/^.*: /, '')),
]);

interface Texts {
  /** Strings, and what stands between the values of templates. */
  values: string[];
  /** The keys of objects. */
  keys: string[];
}

/** All texts of a program or of its styles. Comments are none. */
function textsOf(file: string): Texts {
  const source = readFileSync(join(root, file), 'utf8');
  if (file.endsWith('.css')) return { values: wordsOfStyles(source), keys: [] };
  const code = file.endsWith('.astro') ? convertToTsx(source, { filename: file }).code : source;
  const lang = file.endsWith('.ts') ? 'ts' : 'tsx';
  const texts: Texts = { values: [], keys: [] };
  new Visitor({
    Literal: ({ value }) => void (typeof value === 'string' && texts.values.push(value)),
    TemplateElement: ({ value }) => void texts.values.push(value.cooked ?? ''),
    JSXText: ({ value }) => void texts.values.push(value),
    Property: ({ key }) => void (key.type === 'Identifier' && texts.keys.push(key.name)),
  }).visit(parseSync(`${file.replace(/\.astro$/, '')}.tsx`, code, { lang }).program);
  const styles = file.endsWith('.astro') ? [...source.matchAll(/<style[^>]*>(.*?)<\/style>/gs)] : [];
  texts.values.push(...styles.flatMap(([, style = '']) => wordsOfStyles(style)));
  return texts;
}

/** The words of style sheets. None asks for a language: what a script needs, it has from its direction. */
function wordsOfStyles(source: string): string[] {
  return source.replace(/\/\*.*?\*\//gs, '').match(/[\w-]+/g) ?? [];
}

/** Whether a text is a language’s tag, or the name of its file of words, as an import has it. */
const isNamed = (tag: string, text: string): boolean => text === tag || text.endsWith(`/${tag}.json`);

test('no code or test of content holds a name, an address, a heading, a step or a language of this record', () => {
  const found = filesIn(['src', 'scripts', 'tests/content'], ['.ts', '.js', '.astro', '.css']).flatMap((file) => {
    const { values, keys } = textsOf(file);
    const held = [
      ...names.filter((name) => values.some((text) => text.includes(name))),
      ...words.filter((word) => values.includes(word)),
      ...[...languages].filter((tag) => keys.includes(tag) || values.some((text) => isNamed(tag, text))),
    ];
    return [...new Set(held)].map((word) => `${file}: ${word}`);
  });
  expect(found.filter((each) => !(each in knownLanguages))).toEqual([]);
  expect(Object.keys(knownLanguages).filter((each) => !found.includes(each))).toEqual([]);
});
