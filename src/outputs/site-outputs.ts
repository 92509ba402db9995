import { filesToText, textToFiles, type Files } from '../core/files.ts';
import { rememberNothingLater, type RememberLater } from '../core/remember.ts';
import type { Site } from '../pages/site.ts';
import { favicon } from './favicon.ts';
import { sharePictures } from './share-pictures.ts';

/**
 * All of the site that is no page and is made of its data alone: Astro knows nothing of it.
 * @param toPng draws an SVG
 */
export async function siteOutputs(
  site: Site,
  toPng: (svg: string) => Promise<Uint8Array>,
  remember: RememberLater = rememberNothingLater,
): Promise<Files> {
  return new Map([...(await texts(site, remember)), ...favicon(site), ...(await sharePictures(site, toPng))]);
}

/** The libraries that write them take long to load: none is asked while nothing is known anew of the site. */
async function texts(site: Site, remember: RememberLater): Promise<Files> {
  const made = await remember('texts', '', async () => {
    const { textOutputs } = await import('./text-outputs.ts');
    return filesToText(await textOutputs(site));
  });
  return textToFiles(made);
}
