import { byteOrderMark, fileTooLarge, irregularFile, lineTooLong, nestedTooDeep, notUtf8, nulByte } from './bytes.ts';
import { changeFigures, changeName, changePage, changeWords, unwrittenChange } from './changes.ts';
import { bidiControl, controlCharacter, invisibleCharacter, mixedScripts, notNormalised } from './characters.ts';
import { broaderCycle, recordConcept, selfTerm, unknownConcept, unusedConcept } from './concepts.ts';
import { dateBehindGit, futureDate } from './dates.ts';
import { blockForm, languageTag, officialSource, unclosedBlock, unknownBlock, unknownDirective } from './directives.ts';
import { duplicatePage, fileName, missingFile, reservedName, unknownFile } from './files.ts';
import { frontMatter } from './front-matter.ts';
import { duplicateHeading, emptyHeading, secondTitle, skippedHeading } from './headings.ts';
import { imageAlt, imageFile } from './images.ts';
import { htmlInWords, languageList } from './interface-words.ts';
import { exampleAddress } from './example-address.ts';
import { figureParity } from './parity-figures.ts';
import { linkParity } from './parity-links.ts';
import { componentParity, headingParity, layerParity, listParity, tableParity } from './parity-structure.ts';
import { jsonSyntax } from './json-syntax.ts';
import { emptyLink, termInHeading } from './link-words.ts';
import { brokenAnchor, brokenLink, otherLanguage, ownAddress, unsafeUrl } from './links.ts';
import { measureSections } from './measure-sections.ts';
import { outcomeParity } from './outcome-parity.ts';
import { laterSource, pageKeys } from './page-kinds.ts';
import { unbalanced, unbalancedWords } from './punctuation.ts';
import { mdxCode, mdxPlace, mdxSyntax, rawHtml } from './raw-code.ts';
import { unknownTargetGroup } from './record.ts';
import type { Rule } from './rule.ts';
import { sharedWords } from './search-words.ts';
import { invalidValue, missingKey, unknownKey } from './schema.ts';
import { sitePage, siteWords } from './site-pages.ts';
import { siteValue } from './site-values.ts';
import { unknownSource } from './sources.ts';
import { eventPage, timelineEvents } from './timeline.ts';
import { tooComplex } from './too-complex.ts';
import { missingOriginal, missingTranslation, translationFormat } from './translation-pages.ts';
import { sectionBehind, unrecordedTranslation } from './translation-record.ts';
import { leftInOriginal, otherTongue } from './untranslated.ts';
import { unwrittenWords } from './unwritten.ts';
import { missingWords, placeholderParity, unknownWords, untranslatedWords } from './word-parity.ts';
import { duplicateWords } from './words.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule on content. A file that breaks a rule on bytes is not read any further. */
export const rules = [
  {
    id: 'irregular-file',
    severity: 'error',
    on: 'bytes',
    find: irregularFile,
    asks: 'Content is made of plain files, not of links',
  },
  { id: 'file-too-large', severity: 'error', on: 'bytes', find: fileTooLarge, asks: 'No file is larger than 1 MiB' },
  { id: 'not-utf8', severity: 'error', on: 'bytes', find: notUtf8, asks: 'Text is encoded as UTF-8' },
  { id: 'nul-byte', severity: 'error', on: 'bytes', find: nulByte, asks: 'Text has no NUL bytes' },
  {
    id: 'byte-order-mark',
    severity: 'error',
    on: 'bytes',
    find: byteOrderMark,
    asks: 'Text does not begin with a byte order mark',
  },
  {
    id: 'line-too-long',
    severity: 'error',
    on: 'bytes',
    find: lineTooLong,
    asks: 'No line has more than 20,000 characters',
  },
  {
    id: 'nested-too-deep',
    severity: 'error',
    on: 'bytes',
    find: nestedTooDeep,
    asks: 'Lists and quotations have few levels',
  },
  {
    id: 'too-complex',
    severity: 'error',
    on: 'content',
    find: tooComplex,
    asks: 'Every file can be read within seconds',
  },

  {
    id: 'unknown-file',
    severity: 'error',
    on: 'content',
    find: unknownFile,
    asks: 'Every file in content/ is one that the site reads',
  },
  {
    id: 'missing-file',
    severity: 'error',
    on: 'content',
    find: missingFile,
    asks: 'The files that the site is built from are there',
  },
  {
    id: 'file-name',
    severity: 'error',
    on: 'content',
    find: fileName,
    asks: 'File names have lower-case letters, digits and hyphens',
  },
  { id: 'duplicate-page', severity: 'error', on: 'content', find: duplicatePage, asks: 'Every address has one file' },
  {
    id: 'reserved-name',
    severity: 'error',
    on: 'content',
    find: reservedName,
    asks: 'No page stands where the site itself makes one',
  },

  {
    id: 'invisible-character',
    severity: 'error',
    on: 'text',
    find: invisibleCharacter,
    asks: 'Every character can be seen',
  },
  {
    id: 'bidi-control',
    severity: 'error',
    on: 'text',
    find: bidiControl,
    asks: 'No character turns the direction of the text',
  },
  {
    id: 'control-character',
    severity: 'error',
    on: 'text',
    find: controlCharacter,
    asks: 'There are no control characters',
  },
  { id: 'mixed-scripts', severity: 'error', on: 'text', find: mixedScripts, asks: 'A word is written in one alphabet' },
  {
    id: 'not-normalised',
    severity: 'error',
    on: 'text',
    find: notNormalised,
    asks: 'A letter with its accent is one character (NFC)',
  },

  { id: 'yaml-syntax', severity: 'error', on: 'data', find: yamlSyntax, asks: 'YAML parses' },
  { id: 'json-syntax', severity: 'error', on: 'data', find: jsonSyntax, asks: 'JSON parses' },
  { id: 'unknown-key', severity: 'error', on: 'data', find: unknownKey, asks: 'Every key is known' },
  { id: 'missing-key', severity: 'error', on: 'data', find: missingKey, asks: 'Every necessary key is there' },
  {
    id: 'invalid-value',
    severity: 'error',
    on: 'data',
    find: invalidValue,
    asks: 'Every value is of the kind that its key asks for',
  },
  {
    id: 'shared-words',
    severity: 'error',
    on: 'content',
    find: sharedWords,
    asks: 'A language that is searched by the words of another names one that has lists of its own',
  },
  { id: 'html-in-words', severity: 'error', on: 'data', find: htmlInWords, asks: 'Interface words are plain text' },
  {
    id: 'language-list',
    severity: 'error',
    on: 'content',
    find: languageList,
    asks: 'Every language is listed, and listed once',
  },

  {
    id: 'front-matter',
    severity: 'error',
    on: 'page',
    find: frontMatter,
    asks: 'A page begins with front matter between two lines ---',
  },
  {
    id: 'page-keys',
    severity: 'error',
    on: 'page',
    find: pageKeys,
    asks: 'Concepts, measures and the timeline have their keys',
  },
  {
    id: 'later-source',
    severity: 'error',
    on: 'page',
    find: laterSource,
    asks: 'What came after the record has an official source',
  },
  { id: 'future-date', severity: 'error', on: 'page', find: futureDate, asks: 'No page was changed in the future' },
  {
    id: 'date-behind-git',
    severity: 'warning',
    on: 'page',
    find: dateBehindGit,
    asks: 'The day of change is not before the last commit',
  },
  {
    id: 'duplicate-words',
    severity: 'error',
    on: 'content',
    find: duplicateWords,
    asks: 'Titles, descriptions and names are used once',
  },

  {
    id: 'unknown-concept',
    severity: 'error',
    on: 'page',
    find: unknownConcept,
    asks: 'Every concept that a page names has a page',
  },
  {
    id: 'record-concept',
    severity: 'error',
    on: 'content',
    find: recordConcept,
    asks: 'Every concept that the record names has a page',
  },
  {
    id: 'self-term',
    severity: 'error',
    on: 'page',
    find: selfTerm,
    asks: 'The page of a concept does not link the concept',
  },
  {
    id: 'broader-cycle',
    severity: 'error',
    on: 'content',
    find: broaderCycle,
    asks: 'No concept is broader than itself',
  },
  { id: 'unused-concept', severity: 'warning', on: 'content', find: unusedConcept, asks: 'Every concept is used' },
  {
    id: 'unknown-source',
    severity: 'error',
    on: 'page',
    find: unknownSource,
    asks: 'Every source that is named stands in sources.yaml',
  },
  {
    id: 'unknown-target-group',
    severity: 'error',
    on: 'content',
    find: unknownTargetGroup,
    asks: 'Every target group has a name',
  },
  {
    id: 'timeline-events',
    severity: 'error',
    on: 'page',
    find: timelineEvents,
    asks: 'Every event has its words, and stands once',
  },
  {
    id: 'event-page',
    severity: 'error',
    on: 'page',
    find: eventPage,
    asks: 'Events lead to pages and headings that exist',
  },
  {
    id: 'measure-sections',
    severity: 'error',
    on: 'page',
    find: measureSections,
    asks: 'All measures are told in the same sections',
  },

  {
    id: 'change-name',
    severity: 'error',
    on: 'content',
    find: changeName,
    asks: 'A note on a change is named by its day',
  },
  {
    id: 'change-page',
    severity: 'error',
    on: 'content',
    find: changePage,
    asks: 'Notes on changes name pages that exist',
  },
  {
    id: 'change-words',
    severity: 'error',
    on: 'content',
    find: changeWords,
    asks: 'Every change is told in every language',
  },
  {
    id: 'unwritten-change',
    severity: 'error',
    on: 'content',
    find: unwrittenChange,
    asks: 'Every word of a note is written',
  },
  {
    id: 'change-figures',
    severity: 'error',
    on: 'content',
    find: changeFigures,
    asks: 'Every language tells the same numbers of a change',
  },

  {
    id: 'second-title',
    severity: 'error',
    on: 'page',
    find: secondTitle,
    asks: 'The title is the only first-level heading',
  },
  {
    id: 'skipped-heading',
    severity: 'error',
    on: 'page',
    find: skippedHeading,
    asks: 'No level of heading is skipped',
  },
  { id: 'empty-heading', severity: 'error', on: 'page', find: emptyHeading, asks: 'Every heading has words' },
  {
    id: 'duplicate-heading',
    severity: 'error',
    on: 'page',
    find: duplicateHeading,
    asks: 'The headings of a page differ',
  },
  { id: 'term-in-heading', severity: 'error', on: 'page', find: termInHeading, asks: 'No heading holds a term link' },

  {
    id: 'broken-link',
    severity: 'error',
    on: 'page',
    find: brokenLink,
    asks: 'Every link leads to a page that exists',
  },
  {
    id: 'broken-anchor',
    severity: 'error',
    on: 'page',
    find: brokenAnchor,
    asks: 'Every link to a section leads to a heading there',
  },
  { id: 'other-language', severity: 'error', on: 'page', find: otherLanguage, asks: 'Links stay within the language' },
  { id: 'own-address', severity: 'error', on: 'page', find: ownAddress, asks: 'Pages are linked by their files' },
  {
    id: 'unsafe-url',
    severity: 'error',
    on: 'page',
    find: unsafeUrl,
    asks: 'Links to other sites begin with https://',
  },
  { id: 'empty-link', severity: 'error', on: 'page', find: emptyLink, asks: 'Every link has words' },
  { id: 'image-alt', severity: 'error', on: 'page', find: imageAlt, asks: 'Every picture is told in words' },
  { id: 'image-file', severity: 'error', on: 'page', find: imageFile, asks: 'Every picture stands beside the pages' },

  { id: 'unknown-block', severity: 'error', on: 'page', find: unknownBlock, asks: 'Blocks are official or editor' },
  { id: 'unclosed-block', severity: 'error', on: 'page', find: unclosedBlock, asks: 'Every block is closed' },
  {
    id: 'official-source',
    severity: 'error',
    on: 'page',
    find: officialSource,
    asks: 'Every official block names its source',
  },
  {
    id: 'block-form',
    severity: 'error',
    on: 'page',
    find: blockForm,
    asks: 'Blocks have no other attributes and no label',
  },
  {
    id: 'unknown-directive',
    severity: 'error',
    on: 'page',
    find: unknownDirective,
    asks: 'No colon is taken for a command',
  },
  { id: 'language-tag', severity: 'error', on: 'page', find: languageTag, asks: 'Words of another language say which' },
  { id: 'raw-html', severity: 'error', on: 'page', find: rawHtml, asks: 'Markdown holds no HTML' },
  { id: 'mdx-place', severity: 'error', on: 'page', find: mdxPlace, asks: 'Only pages with components are MDX' },
  { id: 'mdx-syntax', severity: 'error', on: 'page', find: mdxSyntax, asks: 'MDX parses' },
  {
    id: 'mdx-code',
    severity: 'error',
    on: 'page',
    find: mdxCode,
    asks: 'Pages of MDX place components, and hold no other code',
  },
  {
    id: 'unwritten-words',
    severity: 'error',
    on: 'page',
    find: unwrittenWords,
    asks: 'Every word of a new file is written',
  },
  {
    id: 'unbalanced',
    severity: 'error',
    on: 'page',
    find: unbalanced,
    asks: 'Quotation marks and brackets come in pairs',
  },

  {
    id: 'site-page',
    severity: 'error',
    on: 'content',
    find: sitePage,
    asks: 'Every page and heading that site.yaml names exists',
  },
  {
    id: 'site-words',
    severity: 'error',
    on: 'content',
    find: siteWords,
    asks: 'What site.yaml names has words in the interface',
  },
  {
    id: 'example-address',
    severity: 'error',
    on: 'content',
    find: exampleAddress,
    asks: 'What is published has identifiers at an address that stays',
  },
  {
    id: 'site-value',
    severity: 'error',
    on: 'page',
    find: siteValue,
    asks: 'Steps, outcomes and languages of official names are those that site.yaml lists',
  },

  {
    id: 'missing-translation',
    severity: 'error',
    on: 'content',
    find: missingTranslation,
    asks: 'Every page is there in every language',
  },
  {
    id: 'missing-original',
    severity: 'error',
    on: 'content',
    find: missingOriginal,
    asks: 'Every translation has its original',
  },
  {
    id: 'translation-format',
    severity: 'error',
    on: 'content',
    find: translationFormat,
    asks: 'A translation is written like its page',
  },
  {
    id: 'unrecorded-translation',
    severity: 'error',
    on: 'page',
    find: unrecordedTranslation,
    asks: 'A translation says what it was made from',
  },
  {
    id: 'section-behind',
    severity: 'warning',
    on: 'page',
    find: sectionBehind,
    asks: 'Every section says what the original says now',
  },
  {
    id: 'heading-parity',
    severity: 'error',
    on: 'page',
    find: headingParity,
    asks: 'A translation has the headings of the original',
  },
  { id: 'list-parity', severity: 'error', on: 'page', find: listParity, asks: 'Lists have the items of the original' },
  {
    id: 'table-parity',
    severity: 'error',
    on: 'page',
    find: tableParity,
    asks: 'Tables have the size of the original',
  },
  {
    id: 'layer-parity',
    severity: 'error',
    on: 'page',
    find: layerParity,
    asks: 'Blocks and their sources are those of the original',
  },
  {
    id: 'component-parity',
    severity: 'error',
    on: 'page',
    find: componentParity,
    asks: 'Components are those of the original',
  },
  {
    id: 'link-parity',
    severity: 'error',
    on: 'page',
    find: linkParity,
    asks: 'Links and terms are those of the original',
  },
  {
    id: 'figure-parity',
    severity: 'error',
    on: 'page',
    find: figureParity,
    asks: 'Numbers and dates are those of the original',
  },
  {
    id: 'outcome-parity',
    severity: 'error',
    on: 'page',
    find: outcomeParity,
    asks: 'Outcomes are those of the original',
  },
  {
    id: 'left-in-english',
    severity: 'error',
    on: 'page',
    find: leftInOriginal,
    asks: 'A translation leaves nothing in the language of the original',
  },
  { id: 'other-tongue', severity: 'error', on: 'page', find: otherTongue, asks: 'Words of other languages are marked' },
  {
    id: 'missing-words',
    severity: 'error',
    on: 'content',
    find: missingWords,
    asks: 'Every language has all interface words',
  },
  { id: 'unknown-words', severity: 'error', on: 'content', find: unknownWords, asks: 'Every interface word is used' },
  {
    id: 'placeholder-parity',
    severity: 'error',
    on: 'content',
    find: placeholderParity,
    asks: 'Interface words hold the values of the original',
  },
  {
    id: 'untranslated-words',
    severity: 'error',
    on: 'content',
    find: untranslatedWords,
    asks: 'Interface words are translated',
  },
  {
    id: 'unbalanced-words',
    severity: 'error',
    on: 'data',
    find: unbalancedWords,
    asks: 'Marks in interface words come in pairs',
  },
] as const satisfies readonly Rule[];
