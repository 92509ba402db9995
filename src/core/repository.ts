/** Where a repository can be edited, on a host whose addresses are known. */
export interface Repository {
  /** The address of a file's editor, up to its path in the project. */
  edit: string;
  /** Where a new issue begins, and the names of its fields. */
  issue: { address: string; title: string; body: string };
}

/** The hosts whose addresses are known, and how they are made. */
const hosts: Readonly<Record<string, { edit: string; issue: string; title: string; body: string }>> = {
  'github.com': { edit: 'edit', issue: 'issues/new', title: 'title', body: 'body' },
  'gitlab.com': { edit: '-/edit', issue: '-/issues/new', title: 'issue[title]', body: 'issue[description]' },
  'codeberg.org': { edit: '_edit', issue: 'issues/new', title: 'title', body: 'body' },
};

/** The short forms that npm knows; without a name before it, `owner/name` is GitHub's. */
const shortForm = /^(?:(github|gitlab):)?([\w.-]+(?:\/[\w.-]+)+)(?:#(.+))?$/;

/**
 * Reads `repository` of `package.json` in every form that npm writes and takes
 * (https://docs.npmjs.com/cli/configuring-npm/package-json#repository): an address over HTTPS, Git or SSH, a short
 * form, an object with one of them. A branch may stand behind `#`; otherwise it is `main`.
 * @returns nothing where there is none, or its host is not known here: then pages name their file and link to nothing
 */
export function repositoryOf(written: unknown): Repository | undefined {
  const { url = '', directory = '' } = typeof written === 'string' ? { url: written } : fieldsOf(written);
  const place = shortPlace(url.trim()) ?? fullPlace(url.trim());
  const host = place && hosts[place.host];
  if (!host) return undefined;
  const parts = place.path.replace(/^\/+|\/+$/g, '').split('/');
  // GitHub and Codeberg have no groups in groups: what is behind the name is a place in the repository.
  const name = (place.host === 'gitlab.com' ? parts : parts.slice(0, 2)).join('/').replace(/\.git$/, '');
  if (!name.includes('/')) return undefined;
  const home = `https://${place.host}/${name}`;
  const folder = directory.replace(/^[./]+|\/+$/g, '');
  return {
    edit: `${home}/${host.edit}/${place.branch || 'main'}/${folder && `${folder}/`}`,
    issue: { address: `${home}/${host.issue}`, title: host.title, body: host.body },
  };
}

interface Place {
  host: string;
  path: string;
  branch?: string;
}

function fieldsOf(written: unknown): { url?: string; directory?: string } {
  if (typeof written !== 'object' || written === null) return {};
  const text = (key: 'url' | 'directory'): string => {
    const value: unknown = Reflect.get(written, key);
    return typeof value === 'string' ? value : '';
  };
  return { url: text('url'), directory: text('directory') };
}

function shortPlace(url: string): Place | undefined {
  const [, name = 'github', path, branch] = shortForm.exec(url) ?? [];
  return path === undefined ? undefined : { host: `${name}.com`, path, branch };
}

/** `git@github.com:owner/name.git` is an address of SSH, though not a URL. */
function fullPlace(url: string): Place | undefined {
  const address = URL.parse(url.replace(/^git\+/, '').replace(/^(?:[\w-]+@)?([\w.-]+\.\w+):(?!\/)/, 'ssh://$1/'));
  if (!address) return undefined;
  return { host: address.hostname.replace(/^www\./, ''), path: address.pathname, branch: address.hash.slice(1) };
}
