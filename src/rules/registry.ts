import { byteOrderMark, irregularFile, lineTooLong, nestedTooDeep, notUtf8, nulByte } from './bytes.ts';
import { fileTooLarge, largest } from './file-size.ts';
import { changeFigures, changeName, changePage, changeWords, unwrittenChange } from './changes.ts';
import {
  gonePage,
  lostAddress,
  lostAnchor,
  missingAddressList,
  renamedHeading,
  unlistedAddress,
} from './public-addresses.ts';
import {
  bidiControl,
  controlCharacter,
  invisibleCharacter,
  lostCharacter,
  mixedScripts,
  notNormalised,
} from './characters.ts';
import { broaderCycle, selfTerm, unusedConcept } from './concepts.ts';
import { recordConcept, unknownConcept } from './unknown-concept.ts';
import { coverage } from './coverage.ts';
import { dateBehindGit } from './date-behind-git.ts';
import { blockForm, languageTag, officialSource, unclosedBlock, unknownBlock, unknownDirective } from './directives.ts';
import { nothingToDraw } from './drawings.ts';
import { duplicatePage, fileName, missingFile, reservedName, unknownFile } from './files.ts';
import { frontMatter } from './front-matter.ts';
import { futureDate } from './future-date.ts';
import { headingId } from './heading-ids.ts';
import { duplicateHeading, emptyHeading, secondTitle, skippedHeading } from './headings.ts';
import { imageAlt, imageFile } from './images.ts';
import { htmlInWords, languageList } from './interface-words.ts';
import { languagePair } from './language-pairs.ts';
import { exampleAddress } from './example-address.ts';
import { discouragedWord } from './discouraged-words.ts';
import { figureParity } from './parity-figures.ts';
import { linkParity } from './parity-links.ts';
import { componentParity, headingParity, layerParity, listParity, tableParity } from './parity-structure.ts';
import { joinedNames } from './joined-names.ts';
import { jsonSyntax } from './json-syntax.ts';
import { emptyPage } from './empty-pages.ts';
import { linkDefinition } from './link-definitions.ts';
import { emptyLink, termInHeading } from './link-words.ts';
import { brokenAnchor, brokenLink, otherLanguage, ownAddress, unsafeUrl } from './links.ts';
import { measureSections } from './measure-sections.ts';
import { missingValue } from './missing-values.ts';
import { outcomeParity } from './outcome-parity.ts';
import { laterSource, pageKeys } from './page-kinds.ts';
import { misreadCharacter } from './misread-characters.ts';
import { unbalanced, unbalancedWords } from './punctuation.ts';
import { mdxCode, mdxPlace, mdxSyntax, rawHtml } from './raw-code.ts';
import { mergeConflict } from './merge-conflict.ts';
import { misreadLine } from './misread-lines.ts';
import { confirmedName, sharedName, shownSearchWord } from './names.ts';
import { plainWords } from './plain-words.ts';
import { strayMark } from './stray-marks.ts';
import { tableRow } from './table-rows.ts';
import { unsupportedMarkdown } from './unsupported-markdown.ts';
import { unknownTargetGroup } from './record.ts';
import { wordsBehind } from './recorded-words.ts';
import { basic, error, promise, warning, type Rule } from './rule.ts';
import { sharedWords } from './search-words.ts';
import { countedWords, freeWords, unknownPlaceholder } from './placeholders.ts';
import { pictureKind } from './picture-kind.ts';
import { publicFile } from './public-files.ts';
import { publicName } from './public-names.ts';
import { svgContent } from './svg.ts';
import { invalidValue, missingKey, unknownKey } from './schema.ts';
import { sitePage, siteWords } from './site-pages.ts';
import { siteValue } from './site-values.ts';
import { unknownSource } from './sources.ts';
import { eventPage, eventTold, timelineEvents } from './timeline.ts';
import { termLabel } from './term-label.ts';
import { tooComplex } from './too-complex.ts';
import { missingOriginal, missingTranslation, translationFormat } from './translation-pages.ts';
import { reviewEnded, sectionBehind, unrecordedTranslation } from './translation-record.ts';
import { leftInOriginal, otherTongue } from './untranslated.ts';
import { unwrittenWords } from './unwritten.ts';
import { missingWords, placeholderParity, unknownWords, untranslatedWords } from './word-parity.ts';
import { duplicateWords } from './duplicate-words.ts';
import { yamlSyntax } from './yaml-syntax.ts';

/** Every rule on content. A file that breaks a rule on bytes is not read any further. */
export const rules = [
  error('irregular-file', 'bytes', irregularFile, 'Content is made of plain files, not of links'),
  error('file-too-large', 'bytes', fileTooLarge, `No file is larger than ${largest}`),
  error('not-utf8', 'bytes', notUtf8, 'Text is encoded as UTF-8'),
  error('nul-byte', 'bytes', nulByte, 'Text has no NUL bytes'),
  error('byte-order-mark', 'bytes', byteOrderMark, 'Text does not begin with a byte order mark'),
  error('line-too-long', 'bytes', lineTooLong, 'No line has more than 20,000 characters'),
  error('nested-too-deep', 'bytes', nestedTooDeep, 'Lists and quotations have few levels'),
  error('public-file', 'bytes', publicFile, 'Only pictures, words and what hosts read are given out as they are'),
  error('picture-kind', 'bytes', pictureKind, 'A picture is of the kind that its name says'),
  error('svg-content', 'bytes', svgContent, 'A drawing draws, and does nothing else'),
  error('merge-conflict', 'bytes', mergeConflict, 'No merge of git is left half done'),
  basic('too-complex', 'content', tooComplex, 'Every file can be read within seconds'),

  error('unknown-file', 'content', unknownFile, 'Every file in content/ is one that the site reads'),
  error('missing-file', 'content', missingFile, 'The files that the site is built from are there'),
  basic('file-name', 'content', fileName, 'File names have lower-case letters, digits and hyphens'),
  basic('public-name', 'content', publicName, 'What is given out as it is has an address, and a name, of its own'),
  basic('duplicate-page', 'content', duplicatePage, 'Every address has one file'),
  error('reserved-name', 'content', reservedName, 'No page stands where the site itself makes one'),

  error('invisible-character', 'text', invisibleCharacter, 'Every character can be seen'),
  error('bidi-control', 'text', bidiControl, 'No character turns the direction of the text'),
  error('control-character', 'text', controlCharacter, 'There are no control characters'),
  error('lost-character', 'text', lostCharacter, 'Every character is one that fonts have'),
  error('misread-character', 'text', misreadCharacter, 'Every word is read in the encoding that it was written in'),
  error('mixed-scripts', 'text', mixedScripts, 'A word is written in one alphabet'),
  error('not-normalised', 'text', notNormalised, 'A letter with its accent is one character (NFC)'),

  error('yaml-syntax', 'data', yamlSyntax, 'YAML parses'),
  error('json-syntax', 'data', jsonSyntax, 'JSON parses'),
  error('unknown-key', 'data', unknownKey, 'Every key is known'),
  error('missing-key', 'data', missingKey, 'Every necessary key is there'),
  error('invalid-value', 'data', invalidValue, 'Every value is of the kind that its key asks for'),
  error(
    'shared-words',
    'content',
    sharedWords,
    'A language that is searched by the words of another names one that has lists of its own',
  ),
  error('joined-names', 'data', joinedNames, 'A list of names has an item for each'),
  error('plain-words', 'data', plainWords, 'Words of data are shown as they stand, without marks of Markdown'),
  error('html-in-words', 'data', htmlInWords, 'Interface words are plain text'),
  basic('language-list', 'content', languageList, 'Every language is listed, and listed once'),

  error('front-matter', 'page', frontMatter, 'A page begins with front matter between two lines ---'),
  error('page-keys', 'page', pageKeys, 'Concepts, measures and the timeline have their keys'),
  error('later-source', 'page', laterSource, 'What came after the record has an official source'),
  error('future-date', 'page', futureDate, 'No page was changed in the future'),
  warning('date-behind-git', 'content', dateBehindGit, 'The day of change is not before the last commit'),
  error('duplicate-words', 'content', duplicateWords, 'Titles, descriptions and names are used once'),
  error('shared-name', 'content', sharedName, 'Another name of a concept is the name of no other'),
  error('confirmed-name', 'page', confirmedName, 'A name that is called confirmed can be looked up in its source'),
  error('shown-search-word', 'page', shownSearchWord, 'What people type for a page is not its name as well'),

  error('unknown-concept', 'page', unknownConcept, 'Every concept that a page names has a page'),
  error('record-concept', 'content', recordConcept, 'Every concept that the record names has a page'),
  error('self-term', 'page', selfTerm, 'The page of a concept does not link the concept'),
  error('broader-cycle', 'content', broaderCycle, 'No concept is broader than itself'),
  warning('unused-concept', 'content', unusedConcept, 'Every concept is used'),
  error('unknown-source', 'page', unknownSource, 'Every source that is named stands in sources.yaml'),
  error('unknown-target-group', 'content', unknownTargetGroup, 'Every target group has a name'),
  error('coverage', 'content', coverage, 'Every sentence of the record is told on a page'),
  error('timeline-events', 'page', timelineEvents, 'Every event has its words, and stands once'),
  error('event-page', 'page', eventPage, 'Events lead to pages and headings that exist'),
  error('event-told', 'content', eventTold, 'Where an event leads, its date and its source are named'),
  error('measure-sections', 'page', measureSections, 'All measures are told in the same sections'),

  error('change-name', 'content', changeName, 'A note on a change is named by its day'),
  error('change-page', 'content', changePage, 'Notes on changes name pages that exist'),
  error('change-words', 'content', changeWords, 'Every change is told in every language'),
  error('unwritten-change', 'content', unwrittenChange, 'Every word of a note is written'),
  error('change-figures', 'content', changeFigures, 'Every language tells the same numbers of a change'),

  error('second-title', 'page', secondTitle, 'The title is the only first-level heading'),
  error('skipped-heading', 'page', skippedHeading, 'No level of heading is skipped'),
  error('empty-heading', 'page', emptyHeading, 'Every heading has words'),
  error('duplicate-heading', 'page', duplicateHeading, 'The headings of a page differ'),
  error('heading-id', 'page', headingId, 'The id of a heading is an anchor of its own'),
  error('term-in-heading', 'page', termInHeading, 'No heading holds a term link'),

  error('broken-link', 'page', brokenLink, 'Every link leads to a page that exists'),
  error('broken-anchor', 'page', brokenAnchor, 'Every link to a section leads to a heading there'),
  error('other-language', 'page', otherLanguage, 'Links stay within the language'),
  error('own-address', 'page', ownAddress, 'Pages are linked by their files'),
  error('unsafe-url', 'page', unsafeUrl, 'Links to other sites begin with https://'),
  error('empty-link', 'page', emptyLink, 'Every link has words'),
  error('image-alt', 'page', imageAlt, 'Every picture is told in words'),
  error('image-file', 'page', imageFile, 'Every picture stands beside the pages'),

  error('unknown-block', 'page', unknownBlock, 'Blocks are official or editor'),
  error('unclosed-block', 'page', unclosedBlock, 'Every block is closed'),
  error('official-source', 'page', officialSource, 'Every official block names its source'),
  error('block-form', 'page', blockForm, 'Blocks have no other attributes and no label'),
  error('unknown-directive', 'page', unknownDirective, 'No colon is taken for a command'),
  error('language-tag', 'page', languageTag, 'Words of another language say which'),
  error('raw-html', 'page', rawHtml, 'Markdown holds no HTML'),
  error('mdx-place', 'page', mdxPlace, 'Only pages with components are MDX'),
  error('mdx-syntax', 'page', mdxSyntax, 'MDX parses'),
  error('mdx-code', 'page', mdxCode, 'Pages of MDX place components, and hold no other code'),
  error('nothing-to-draw', 'page', nothingToDraw, 'A drawing shows something that the record has'),
  error('unwritten-words', 'page', unwrittenWords, 'Every word of a new file is written'),
  error('stray-mark', 'page', strayMark, 'No mark of Markdown is left over in the text'),
  error('misread-line', 'page', misreadLine, 'No line begins what nobody meant'),
  error('table-row', 'page', tableRow, 'Every row of a table has the cells of its head'),
  error('link-definition', 'page', linkDefinition, 'Every line that says where a link leads is used'),
  error('unsupported-markdown', 'page', unsupportedMarkdown, 'Pages hold what the site can show, and no more'),
  error('empty-page', 'page', emptyPage, 'Every page has words below its title'),
  warning(
    'discouraged-word',
    'content',
    discouragedWord,
    'No word stands on the list of those that its language avoids',
  ),
  error('unbalanced', 'page', unbalanced, 'Quotation marks and brackets come in pairs'),

  error('missing-address-list', 'content', missingAddressList, 'The list of public addresses is there'),
  error('lost-address', 'content', lostAddress, 'No public address is lost'),
  error('lost-anchor', 'content', lostAnchor, 'A heading that is linked keeps its anchor when its words change'),
  warning('renamed-heading', 'content', renamedHeading, 'A heading keeps its anchor when its words change'),
  warning('unlisted-address', 'content', unlistedAddress, 'Every public address is on the list'),
  error('gone-page', 'content', gonePage, 'A page that is gone is not there, and has not moved'),
  error(
    'site-page',
    'content',
    sitePage,
    'Every page and heading that site.yaml names exists, and holds what it is named for',
  ),
  error('language-pair', 'content', languagePair, 'Copies in two languages have two different ones of the site’s'),
  error('site-words', 'content', siteWords, 'What site.yaml names has words in the interface'),
  error('example-address', 'content', exampleAddress, 'What is published has identifiers at an address that stays'),
  error(
    'site-value',
    'page',
    siteValue,
    'Steps, years and languages of official names are those that site.yaml and record.yaml list',
  ),

  promise('missing-translation', 'content', missingTranslation, 'Every page is there in every language'),
  error('missing-original', 'content', missingOriginal, 'Every translation has its original'),
  error('translation-format', 'page', translationFormat, 'A translation is written like its page'),
  promise('unrecorded-translation', 'page', unrecordedTranslation, 'A translation says what it was made from'),
  promise('missing-value', 'page', missingValue, 'Every event and outcome has its words'),
  promise('section-behind', 'page', sectionBehind, 'Every section says what the original says now'),
  warning('review-ended', 'page', reviewEnded, 'What is called reviewed was read by a person as it stands'),
  promise('words-behind', 'content', wordsBehind, 'Interface words and notes say what the original says now'),
  error('heading-parity', 'page', headingParity, 'A translation has the headings of the original'),
  error('list-parity', 'page', listParity, 'Lists have the items of the original'),
  error('table-parity', 'page', tableParity, 'Tables have the size of the original'),
  error('layer-parity', 'page', layerParity, 'Blocks and their sources are those of the original'),
  error('component-parity', 'page', componentParity, 'Components are those of the original'),
  error('link-parity', 'page', linkParity, 'Links and terms are those of the original'),
  warning('term-label', 'page', termLabel, 'A translation calls a concept by its name where the original does'),
  error('figure-parity', 'page', figureParity, 'Numbers and dates are those of the original'),
  error('outcome-parity', 'page', outcomeParity, 'Outcomes are those of the original'),
  error('left-in-english', 'page', leftInOriginal, 'A translation leaves nothing in the language of the original'),
  error('other-tongue', 'page', otherTongue, 'Words of other languages are marked'),
  error('missing-words', 'content', missingWords, 'Every language has all interface words'),
  error('unknown-words', 'content', unknownWords, 'Every interface word is used'),
  error('placeholder-parity', 'content', placeholderParity, 'Interface words hold the values of the original'),
  error('untranslated-words', 'content', untranslatedWords, 'Interface words are translated'),
  error('unknown-placeholder', 'content', unknownPlaceholder, 'Every place for a value is one that gets a value'),
  error('free-words', 'content', freeWords, 'Words that are put into others need no inflection there'),
  error('counted-words', 'content', countedWords, 'What is counted has the plural forms of its language'),
  error('unbalanced-words', 'content', unbalancedWords, 'Marks in the words of data come in pairs'),
] as const satisfies readonly Rule[];
