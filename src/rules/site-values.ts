import type { Content } from '../content/content.ts';
import { keysOf, valueAt, type DataFile } from '../content/data-file.ts';
import type { Page } from '../content/page.ts';
import { recordFile } from '../content/known-files.ts';
import { firstYear, laterOutcome, outcomeKeys } from '../content/outcomes.ts';
import { siteFile } from '../content/site.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './rule.ts';

/**
 * Finds steps and languages of official names, in front matter, that `site.yaml` does not list, and outcomes of years
 * that the record does not tell of.
 */
export function* siteValue({ slug, locale, frontMatter }: Page, content: Content): Iterable<Problem> {
  if (!frontMatter) return;
  const measures = content.setting('measures');
  if (measures && content.kindOf(slug) === 'measure') {
    const { steps, beside } = measures;
    const step = valueAt(frontMatter.value, ['measure', 'step']);
    if (typeof step === 'string')
      yield* unlisted(frontMatter, ['measure', 'step'], step, [...steps, ...(beside ? [beside] : [])]);
    const told = keysOf(valueAt(frontMatter.value, ['outcome']));
    const { years } = content;
    for (const id of years ? told : []) {
      const listed = outcomeKeys(years ?? []);
      if (listed.includes(id)) continue;
      yield {
        ...frontMatter.placeOf(['outcome', id]),
        message: `“${id}” is no year that the record tells of, and not “${laterOutcome}”`,
        fix: didYouMean(id, listed, `Write one of ${listed.join(', ')}, or add the year to “years:” in ${recordFile}`),
      };
    }
    const first = firstYear(years ?? []);
    if (first !== undefined && told.length > 0 && locale === content.sourceLanguage && !told.includes(first)) {
      yield {
        ...frontMatter.placeOf(['outcome']),
        message: `The outcome “${first}” is missing`,
        fix: `Add “${first}: …” under “outcome:”`,
      };
    }
  }
  const official = content.setting('official');
  for (const tag of official ? keysOf(valueAt(frontMatter.value, ['concept', 'official'])) : [])
    yield* unlisted(frontMatter, ['concept', 'official', tag], tag, official ?? []);
}

function* unlisted(
  file: DataFile,
  path: readonly string[],
  value: string,
  listed: readonly string[],
): Iterable<Problem> {
  if (listed.includes(value)) return;
  const key = path.at(-2) ?? '';
  const name = path.at(-1) === value ? key : (path.at(-1) ?? '');
  const all = listed.join(', ');
  yield {
    ...file.placeOf(path),
    message: `“${value}” is not among those that ${siteFile} lists for “${name}”: ${all}`,
    fix: didYouMean(value, listed, `Write one of ${all}`),
  };
}
