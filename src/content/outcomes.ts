/** The key of what came of a measure after the record: official sources tell it (`laterSource:`). */
export const laterOutcome = 'later';

/** What may be told of what came of a measure, in order: the years that the record tells of, and what came later. */
export function outcomeKeys(years: readonly number[]): string[] {
  return [...inOrder(years).map(String), laterOutcome];
}

/** The first of the years that the record tells of: what it brought is told of every measure. */
export function firstYear(years: readonly number[]): string | undefined {
  return inOrder(years)[0]?.toString();
}

/** Years in the order in which they came, whatever the order is in which the record lists them. */
function inOrder(years: readonly number[]): number[] {
  return years.toSorted((a, b) => a - b);
}

const placeOfYear = '{{year}}';

/** A heading of a measure's page, as `site.yaml` lists it. */
interface MeasureSection {
  title: string;
  optional?: boolean | undefined;
  list?: boolean | undefined;
}

/** The headings of measures' pages: one with `{{year}}` in it stands for each year, and only the first is needed. */
export function sectionsOfYears(sections: readonly MeasureSection[], years: readonly number[]): MeasureSection[] {
  return sections.flatMap((section) => {
    if (!section.title.includes(placeOfYear)) return [section];
    return inOrder(years).map((year, index) => ({
      ...section,
      title: section.title.replaceAll(placeOfYear, String(year)),
      optional: index > 0 || section.optional,
    }));
  });
}
