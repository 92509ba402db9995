import { hostFault, pathFault } from '../content/web-address.ts';
import type { Problem } from './rule.ts';

type Wrong = Pick<Problem, 'message' | 'fix'>;

/** Words of a link that are an address themselves, of another host than the one that the link leads to. */
export function falseLabel(url: string, label: string): Wrong | undefined {
  const said = addressOf(label);
  if (!said) return undefined;
  const bare = (host: string): string => host.replace(/^www\./, '');
  // What has no host, as a term link has none, has an empty one.
  const host = URL.parse(url)?.host || undefined;
  const isSame = host !== undefined && `.${bare(host)}`.endsWith(`.${bare(said.host)}`);
  if (isSame || (host === undefined && !/^(?:term:|[^:]*$)/.test(url))) return undefined;
  return {
    message: `“${label}” leads to ${host ?? 'a page of this site'}`,
    fix: 'Write in words what the page is, or the address itself',
  };
}

/** Endings of files, which are no hosts. */
const fileEnding = /\.(?:md|mdx|pdf|html?|docx?|xlsx?|pptx?|odt|txt|csv|json|ya?ml|xml|zip|epub|png|jpe?g|svg)$/;

/** The address that words are, or begin with no more than the host of. */
function addressOf(label: string): URL | null {
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(label)) return URL.parse(label.replace(/^www\./i, 'https://www.'));
  const isHost = /^(?:[a-z0-9-]+\.)+[a-z]{2,}(?:\/\S*)?$/.test(label) && !fileEnding.test(label);
  return isHost ? URL.parse(`https://${label}`) : null;
}

const anAddress = 'Write an address like https://www.example.org/page';

/** What is wrong with an address; browsers leave out blanks and control characters, and take `\` for `/`. */
export function urlProblem(url: string): Wrong | undefined {
  const seen = url.replace(/[\u0000-\u0020\u007F-\u009F]/g, '');
  if (/^[/\\]{2}/.test(seen)) {
    // Two backslashes in the text are one in the address.
    const fix = seen.includes('\\') ? anAddress : `Write “https:${seen}”`;
    return { message: `“${url}” does not say how the page is fetched`, fix };
  }
  if (seen.startsWith('\\')) {
    return { message: `“${url}” begins with a backslash`, fix: 'Link the page’s file, like ../bodies.mdx' };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(seen)?.[1]?.toLowerCase();
  if (scheme === undefined) return undefined;
  if (scheme === 'https') return secureUrlProblem(url, seen);
  if (scheme === 'http')
    return { message: `“${url}” is not encrypted`, fix: `Write “${seen.replace(/^http/i, 'https')}”` };
  if (/^(javascript|vbscript|data)$/.test(scheme)) {
    return { message: `An address with “${scheme}:” can run a script`, fix: 'Link a page, or write only the words' };
  }
  if (scheme === 'term') return { message: `“${url}” names no concept`, fix: `Write “${url.toLowerCase()}”` };
  return {
    message: `A link with “${scheme}:” is not used on this site`,
    fix: 'Link a page with https://, or write only the words',
  };
}

/** What is wrong with an address that begins with `https:`. Browsers forgive much, and lead where nobody reads it. */
function secureUrlProblem(url: string, seen: string): Wrong | undefined {
  const address = URL.parse(url);
  if (!address) return { message: `“${url}” is no address`, fix: anAddress };
  const { host, pathname, search, hash, username, password } = address;
  const fix = url.includes('\\') ? anAddress : `Write “https://${host}${pathname}${search}${hash}”`;
  if (username || password) return { message: `“${url}” leads to ${host}: what stands before @ is no host`, fix };
  if (!/^https:\/\/[^/\\]/i.test(seen)) return { message: `“${url}” has not two slashes before ${host}`, fix };
  const fault = hostFault(url);
  if (fault) {
    const isOtherwise = fault.includes('otherwise');
    const cure = fault.includes('look like')
      ? 'Type the address anew in Latin letters, or write only the words'
      : anAddress;
    return { message: `“${url}” ${fault}`, fix: isOtherwise ? fix : cure };
  }
  const hidden = pathFault(url);
  return hidden === undefined ? undefined : { message: `“${url}” ${hidden}`, fix: anAddress };
}
