import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readContentFiles } from '../../content/content-files.ts';
import { Content } from '../../content/content.ts';
import { withLastGood } from '../../content/last-good.ts';
import { siteAddress } from '../../core/site-address.ts';
import { toSiteData } from '../../pages/site-data.ts';
import { siteOf, type Site } from '../../pages/site.ts';
import { indexFolder } from '../../search/words/index-files.ts';
import { policyWhileEditing } from '../../server/page-policy.ts';
import type { PictureSize } from '../../markdown/context.ts';
import { pictureSizes } from '../picture-sizes.ts';
import { readProject } from '../project.ts';
import { distFolder } from '../disk/site-folder.ts';
import { openParseCache } from '../kept/parse-cache.ts';

/** The site while it is edited: what of it can be shown at this moment. */
export interface EditedSite {
  content: Content;
  site: Site;
  /** How large its pictures are, by their paths. */
  pictures: ReadonlyMap<string, PictureSize>;
  /** The files that are shown as they were, since what is saved of them cannot be read. */
  heldBack: ReadonlySet<string>;
}

/**
 * Reads the site that is to be edited.
 * @param siteUrl `SITE_URL`
 * @throws when the settings or the record cannot be read, or the address is none
 */
export async function openSite(root: string, siteUrl: string | undefined): Promise<EditedSite> {
  // What the last command has parsed is known; from then on, each page remembers its own tree.
  const cache = await openParseCache(root);
  const content = new Content(readContentFiles(root), cache.parsers);
  return { ...(await shownOf(root, content, siteUrl)), heldBack: new Set() };
}

/**
 * Reads it again.
 * @throws when no site can be made of what is saved
 */
export async function readAgain(root: string, before: EditedSite, siteUrl: string | undefined): Promise<EditedSite> {
  const { shown, heldBack } = withLastGood(readContentFiles(root), before.content);
  return { ...(await shownOf(root, shown, siteUrl)), heldBack };
}

async function shownOf(root: string, content: Content, siteUrl: string | undefined) {
  const [site, pictures] = await Promise.all([siteOfContent(root, content, siteUrl), pictureSizes(content.files)]);
  return { content, site, pictures };
}

async function siteOfContent(root: string, content: Content, siteUrl: string | undefined): Promise<Site> {
  const { contentSecurityPolicy, ...project } = await readProject(root);
  const { site: origin, base } = siteAddress(siteUrl, content.setting('identifiers'));
  const data = toSiteData(content, {
    ...project,
    origin,
    base,
    contentSecurityPolicy: policyWhileEditing(contentSecurityPolicy),
    searched: existsSync(join(root, distFolder, indexFolder)) ? 'the last build' : 'nothing',
  });
  return siteOf(data);
}
