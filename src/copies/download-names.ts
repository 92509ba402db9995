import type { Site } from '../pages/site.ts';

/** The kinds of files in the order in which readers are offered them. */
export const downloadKinds = ['zip', 'html', 'epub', 'pdf'] as const;

export type DownloadKind = (typeof downloadKinds)[number];

/** Stands in a name for a language, in that of the archive of all languages. */
export const allLanguages = 'all';

/** The name of a download, without what follows the dot; an archive’s folder has it too. */
export function downloadStem({ settings }: Site, tag: string): string {
  return `${settings.id}-${tag}`;
}

/** The name of a download. */
export function downloadName(site: Site, tag: string, kind: DownloadKind): string {
  return `${downloadStem(site, tag)}.${kind}`;
}
