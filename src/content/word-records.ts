import { changeId } from './changes.ts';
import type { Content } from './content.ts';
import { keysOf, valueAt, type DataFile } from './data-file.ts';
import { stringsFiles } from './known-files.ts';
import type { Place } from './place.ts';
import type { RecordOfWords } from './recorded-words.ts';
import { fingerprintOf } from './sections.ts';

/** Interface words, or a note on a change, in a language, beside the original. */
export interface TranslatedWords {
  /** The key of interface words; of a note, `changes/<name>`. */
  key: string;
  /** The file in which they stand, and where. */
  file: string;
  readonly place: Place;
  /** The original, and where it stands. */
  original: string;
  readonly sourcePlace: string;
  /** What would be recorded of them as they are now. */
  now: RecordOfWords;
  recorded: RecordOfWords | undefined;
  /** `current`: made from the original as it is. `behind`: that has changed since. `unrecorded`: nobody has said. */
  state: 'current' | 'behind' | 'unrecorded';
}

/** Every word of a language that stands in no page, in the order of the original's files. */
export function wordsOfLanguage(content: Content, locale: string): TranslatedWords[] {
  const records = content.recordedWords(locale) ?? {};
  return [...interfaceWords(content, locale), ...notes(content, locale)].map((words) =>
    translatedWords(words, Object.hasOwn(records, words.key) ? records[words.key] : undefined),
  );
}

interface Standing {
  file: DataFile;
  path: readonly string[];
}

/** Words by their key, and where both sides of them stand. */
interface Words {
  key: string;
  own: Standing;
  source: Standing;
}

/** Of a plural form that the original does not have, its general one is the original. */
function* interfaceWords(content: Content, locale: string): Iterable<Words> {
  const source = content.dataFile(stringsFiles.of(content.sourceLanguage));
  const own = content.dataFile(stringsFiles.of(locale));
  if (!source || !own) return;
  for (const key of keysOf(own.value)) {
    const sourceKey = [key, key.replace(/_(zero|one|two|few|many)$/, '_other')].find(
      (each) => typeof valueAt(source.value, [each]) === 'string',
    );
    if (sourceKey === undefined) continue;
    yield { key, own: { file: own, path: [key] }, source: { file: source, path: [sourceKey] } };
  }
}

function* notes(content: Content, locale: string): Iterable<Words> {
  for (const file of content.data) {
    const id = changeId(file.path);
    const [own, source] = [
      ['words', locale],
      ['words', content.sourceLanguage],
    ];
    if (id === undefined || keysOf(valueAt(file.value, own)).length === 0) continue;
    if (keysOf(valueAt(file.value, source)).length === 0) continue;
    yield { key: `changes/${id}`, own: { file, path: own }, source: { file, path: source } };
  }
}

function translatedWords({ key, own, source }: Words, recorded: RecordOfWords | undefined): TranslatedWords {
  const [mine, theirs] = [own, source].map(({ file, path }) => valueAt(file.value, path));
  const now = { of: fingerprintOf(theirs), text: fingerprintOf(mine) };
  return {
    key,
    file: own.file.path,
    // Asked for by what is told alone, and long to find.
    get place() {
      return own.file.placeOf(own.path);
    },
    original: typeof theirs === 'string' ? theirs : Object.values(Object(theirs)).join(' · '),
    get sourcePlace() {
      return `${source.file.path}:${source.file.placeOf(source.path).line}`;
    },
    now,
    recorded,
    state: !recorded ? 'unrecorded' : recorded.of === now.of ? 'current' : 'behind',
  };
}
