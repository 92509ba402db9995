import { join } from 'node:path';
import { readContentFiles } from '../../src/content/content-files.ts';
import { Content } from '../../src/content/content.ts';
import { toSiteData } from '../../src/pages/site-data.ts';
import { siteOf, type Site } from '../../src/pages/site.ts';
import { root } from '../setup/project.ts';

/** The site of a few pages that the rules find nothing wrong with, as outputs are given it. */
export async function smallSite(): Promise<Site> {
  const files = readContentFiles(join(root, 'tests/fixtures/checks/clean'));
  const project = { origin: 'https://site.example', base: '/policy', version: '1.0.0' };
  const content = new Content(files);
  const data = toSiteData(content, { ...project, contentSecurityPolicy: '' });
  return siteOf(data);
}
