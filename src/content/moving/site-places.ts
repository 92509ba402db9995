import type { Content } from '../content.ts';
import { valueAt } from '../data-file.ts';
import { siteFile } from '../site.ts';
import { removeFromYaml, setYaml, type YamlPath } from '../yaml-edit.ts';
import { newPlace, type Rearrangement } from './rearrangement.ts';

/**
 * What `site.yaml` says, with the new places of pages: parts and their order, kinds, roles, ways on, where old
 * addresses lead. What a page goes from, goes too; that `site.yaml` can do without it has been seen to before.
 */
export function siteWithNewPlaces(content: Content, plan: Rearrangement): string {
  let text = content.texts.get(siteFile) ?? '';
  const value = content.valueOf(siteFile);
  const put = (path: YamlPath): void => {
    const named = valueAt(value, path);
    const next = typeof named === 'string' ? newPlace(plan, named) : undefined;
    if (next !== undefined && next !== named) text = setYaml(text, path, withAnchorWhere(path, next));
  };
  for (const key of ['kinds', 'roles', 'ways']) for (const name of keysIn(value, [key])) put([key, name]);
  for (const part of indexesIn(value, ['parts'])) {
    put(['parts', part, 'folder']);
    const pages = ['parts', part, 'pages'];
    // Backwards, so that what is taken away changes no number.
    for (const index of indexesIn(value, pages).toReversed()) {
      const named = String(valueAt(value, [...pages, index]));
      // Where another page stands for one, that page has its place already.
      if (plan.outcomeOf(named).kind === 'goes' || plan.outcomeOf(named).kind === 'replaced')
        text = removeFromYaml(text, [...pages, index]);
      else put([...pages, index]);
    }
  }
  for (const from of keysIn(value, ['moved'])) put(['moved', from]);
  return text;
}

/** The roles that are a page and never a heading on it. */
const pageRoles = ['data', 'changes', 'downloads'];

function withAnchorWhere([key, name]: YamlPath, place: string): string {
  return key === 'roles' && pageRoles.includes(String(name)) ? (place.split('#')[0] ?? '') : place;
}

function keysIn(value: unknown, path: YamlPath): string[] {
  const map = valueAt(value, path);
  return typeof map === 'object' && map !== null ? Object.keys(map) : [];
}

function indexesIn(value: unknown, path: YamlPath): number[] {
  const list = valueAt(value, path);
  return Array.isArray(list) ? [...list.keys()] : [];
}
