import { changeId } from './changes.ts';
import type { Content } from './content.ts';
import { keysOf, valueAt, type DataFile } from './data-file.ts';
import { stringsFile } from './known-files.ts';
import type { Place } from './place.ts';
import type { RecordOfWords } from './recorded-words.ts';
import { fingerprintOf } from './sections.ts';

/** Interface words, or a note on a change, in a language, beside the original. */
export interface TranslatedWords {
  /** The key of interface words; of a note, `changes/<name>`. */
  key: string;
  /** The file in which they stand, and where. */
  file: string;
  place: Place;
  /** The original, and where it stands. */
  original: string;
  sourcePlace: string;
  /** What would be recorded of them as they are now. */
  now: RecordOfWords;
  recorded: RecordOfWords | undefined;
  /** `current`: made from the original as it is. `behind`: that has changed since. `unrecorded`: nobody has said. */
  state: 'current' | 'behind' | 'unrecorded';
}

/** Every word of a language that stands in no page, in the order of the original's files. */
export function wordsOfLanguage(content: Content, locale: string): TranslatedWords[] {
  const records = content.recordedWords(locale);
  return [...interfaceWords(content, locale), ...notes(content, locale)].map((words) => {
    const recorded = records && Object.hasOwn(records, words.key) ? records[words.key] : undefined;
    const state = !recorded ? 'unrecorded' : recorded.of === words.now.of ? 'current' : 'behind';
    return { ...words, recorded, state };
  });
}

type Unjudged = Omit<TranslatedWords, 'recorded' | 'state'>;

/** Of a plural form that the original does not have, its general one is the original. */
function* interfaceWords(content: Content, locale: string): Iterable<Unjudged> {
  const source = content.dataFile(stringsFile(content.sourceLanguage));
  const own = content.dataFile(stringsFile(locale));
  if (!source || !own) return;
  for (const key of keysOf(own.value)) {
    const sourceKey = [key, key.replace(/_(zero|one|two|few|many)$/, '_other')].find(
      (each) => typeof valueAt(source.value, [each]) === 'string',
    );
    if (sourceKey === undefined) continue;
    yield unjudged(key, { file: own, path: [key] }, { file: source, path: [sourceKey] });
  }
}

function* notes(content: Content, locale: string): Iterable<Unjudged> {
  for (const file of content.data) {
    const id = changeId(file.path);
    const [own, source] = [
      ['words', locale],
      ['words', content.sourceLanguage],
    ];
    if (id === undefined || keysOf(valueAt(file.value, own)).length === 0) continue;
    if (keysOf(valueAt(file.value, source)).length === 0) continue;
    yield unjudged(`changes/${id}`, { file, path: own }, { file, path: source });
  }
}

interface Standing {
  file: DataFile;
  path: readonly string[];
}

function unjudged(key: string, own: Standing, source: Standing): Unjudged {
  const [mine, theirs] = [own, source].map(({ file, path }) => valueAt(file.value, path));
  return {
    key,
    file: own.file.path,
    place: own.file.placeOf(own.path),
    original: typeof theirs === 'string' ? theirs : Object.values(Object(theirs)).join(' · '),
    sourcePlace: `${source.file.path}:${source.file.placeOf(source.path).line}`,
    now: { of: fingerprintOf(theirs), text: fingerprintOf(mine) },
  };
}
