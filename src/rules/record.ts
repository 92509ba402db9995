import { recordSchema } from '../content/schemas.ts';
import type { Content } from '../content/content.ts';
import { recordFile, stringsFiles } from '../content/known-files.ts';
import { didYouMean } from './nearest.ts';
import type { ProblemInFile } from './rule.ts';

const prefix = 'targetGroup.';

/** Finds target groups of the record that have no name in the interface words. */
export function* unknownTargetGroup(content: Content): Iterable<ProblemInFile> {
  const keys = content.stringKeys(content.sourceLanguage);
  const yaml = content.dataFile(recordFile)?.yaml;
  const groups = recordSchema.safeParse(content.valueOf(recordFile)).data?.targetGroups ?? [];
  if (!keys || !yaml) return;
  const named = [...keys].flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : []));
  for (const [index, group] of groups.entries()) {
    if (named.includes(group)) continue;
    yield {
      file: recordFile,
      ...yaml.placeOf(['targetGroups', index]),
      message: `The target group “${group}” has no name`,
      fix: didYouMean(group, named, `Add "${prefix}${group}": "…" to ${stringsFiles.of(content.sourceLanguage)}`),
    };
  }
}
