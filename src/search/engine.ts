/** How the search comes by its files: over the network on the site, otherwise in a copy on a disk. */
export interface Loader {
  /** The program of the index: Pagefind, made by `build-index.ts` to take its own `fetch`. */
  program(): Promise<(fetch: (address: string) => Promise<Response>) => CreateInstance>;
  /** A file, by its address; like `fetch`. */
  fetch(address: string): Promise<Response>;
}

type CreateInstance = (options: Record<string, unknown>) => Pagefind;

/** The part of Pagefind's interface that is used here. */
interface Pagefind {
  init(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  search(query: string, options: { filters?: Record<string, string> }): Promise<{ results: { data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  url: string;
  excerpt: string;
  meta: { title?: string };
  filters: { kind?: string[] };
  sub_results: PagefindSection[];
}

interface PagefindSection {
  title: string;
  url: string;
  excerpt: string;
  weighted_locations: { balanced_score: number }[];
}

/** One page among the answers. */
export interface Answer {
  title: string;
  /** Heading of the section that answers best; none where that is the top of the page. */
  heading?: string;
  /** Address, with the section's anchor. */
  url: string;
  /** HTML: text of the section with `<mark>` around what was found. */
  excerpt: string;
  kind: string;
}

/** The answers to a query, the best first; only those asked for are loaded. */
export interface Answers {
  count: number;
  load(from: number, to: number): Promise<Answer[]>;
}

/** The search of one language. */
export interface Engine {
  search(query: string, kind?: string): Promise<Answers>;
}

/**
 * Starts the search of the page's language.
 * @param index address of the index's folder
 * @throws when a file does not come, or WebAssembly is not to be had
 */
export async function startEngine(loader: Loader, index: string): Promise<Engine> {
  const program = await loader.program();
  let failure: unknown;
  const fetchFile = async (address: string): Promise<Response> => {
    try {
      const response = await loader.fetch(address);
      if (response.ok) return response;
      throw new Error(`${response.status} ${address}`);
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  // In the page, not in a worker: a worker would load the program a second time, and a query takes a few milliseconds.
  const pagefind = program(fetchFile)({ basePath: index, noWorker: true, metaCacheTag: '1', excerptLength: 24 });
  await pagefind.init();
  // `init` does not wait for the index; a query does, even an empty one. Where a part did not come, Pagefind goes on as if nothing were in it.
  await pagefind.search('', {});
  if (failure) throw failure;
  return {
    async search(query, kind) {
      failure = undefined;
      const { results } = await pagefind.search(query, kind ? { filters: { kind } } : {});
      if (failure) throw failure;
      return {
        count: results.length,
        load: async (from, to) => (await Promise.all(results.slice(from, to).map((result) => result.data()))).map(toAnswer),
      };
    },
  };
}

function toAnswer({ url, excerpt, meta, filters, sub_results: sections }: PagefindPage): Answer {
  const best = sections.reduce<PagefindSection | undefined>((a, b) => (a && weight(a) >= weight(b) ? a : b), undefined);
  return {
    title: meta.title ?? '',
    url: best?.url ?? url,
    excerpt: best?.excerpt ?? excerpt,
    kind: filters.kind?.[0] ?? 'page',
    ...(best && best.url !== url ? { heading: best.title } : {}),
  };
}

function weight({ weighted_locations: locations }: PagefindSection): number {
  return locations.reduce((sum, { balanced_score: score }) => sum + score, 0);
}
