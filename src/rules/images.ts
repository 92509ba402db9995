import { posix } from 'node:path';
import type { Page } from '../content/page.ts';
import { picturePath, picturesFolder } from '../content/pictures.ts';
import type { Content } from '../content/content.ts';
import { isPicture, pictureEndings } from '../content/known-files.ts';
import { didYouMean } from './nearest.ts';
import { nodesOf, placeOf } from '../content/nodes.ts';
import type { Problem } from './rule.ts';

/** Finds pictures that say nothing to a reader who does not see them. */
export function* imageAlt({ tree }: Page): Iterable<Problem> {
  for (const image of [...nodesOf(tree, 'image'), ...nodesOf(tree, 'imageReference')]) {
    const words = image.alt?.trim() ?? '';
    if (!/[\p{L}\p{N}]/u.test(words) || isPicture(words.toLowerCase())) {
      const shown = image.type === 'image' ? `(${image.url})` : `[${image.label}]`;
      yield {
        ...placeOf(image),
        message: `The picture has no words for readers who do not see it${words === '' ? '' : `, only “${words}”`}`,
        fix: `Say what it shows: ![A class in a workshop]${shown}`,
      };
    }
  }
}

/** Finds pictures that are not there, come from another host, or are of a kind that the site does not show. */
export function* imageFile({ tree, path }: Page, { paths }: Content): Iterable<Problem> {
  const referred = new Set(nodesOf(tree, 'imageReference').map(({ identifier }) => identifier));
  const definitions = nodesOf(tree, 'definition').filter(({ identifier }) => referred.has(identifier));
  const shared = (name: string): string => posix.relative(posix.dirname(path), `${picturesFolder}/${name}`);
  for (const image of [...nodesOf(tree, 'image'), ...definitions]) {
    const place = (image.type === 'image' && image.data?.definedAt) || placeOf(image);
    if (/^([a-z][a-z0-9+.-]*:|[/\\])/i.test(image.url.trim())) {
      yield {
        line: place.line,
        column: place.column,
        message: `The picture “${image.url}” is not one of this site’s`,
        fix: `Put it into ${picturesFolder}/, and write: ${shared(nameOf(image.url))}`,
      };
      continue;
    }
    const file = posix.join(posix.dirname(path), decode(image.url));
    if (picturePath(file) === undefined) {
      yield {
        line: place.line,
        column: place.column,
        message: `“${image.url}” is no picture that the site shows`,
        fix: `Use a file of ${picturesFolder}/ that ends in ${pictureEndings.join(', ')}`,
      };
    } else if (!paths.has(file)) {
      const pictures = [...paths].filter(isPicture).map((other) => posix.relative(posix.dirname(path), other));
      yield {
        line: place.line,
        column: place.column,
        message: `There is no picture “${image.url}”`,
        fix: didYouMean(image.url, pictures, `Put it into ${picturesFolder}/, and write: ${shared(nameOf(image.url))}`),
      };
    }
  }
}

/** A picture's name, as it may be, of the address at which it was. */
function nameOf(url: string): string {
  const name = posix.basename(url.replace(/[?#].*$/s, '').replaceAll('\\', '/')).toLowerCase();
  return isPicture(name) ? name : 'picture.png';
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}
