import { fewAtATime } from './few-at-a-time.ts';

/** An address that gave no page, and what came instead. */
export interface DeadAddress {
  url: string;
  why: string;
}

/** A server has so many milliseconds for an answer, twice. */
const patience = 20_000;

/**
 * Asks each address for its page, each host one address after the other.
 *
 * @param tell is told of each address that was asked
 * @returns those that gave none, in the order of the list
 */
export async function askAddresses(urls: readonly string[], tell: (url: string) => void): Promise<DeadAddress[]> {
  const byHost = Map.groupBy(urls, (url) => new URL(url).host);
  const dead = new Map<string, DeadAddress>();
  await fewAtATime([...byHost.values()], async (ofHost) => {
    for (const url of ofHost) {
      const why = (await failureOf(url)) && (await failureOf(url));
      if (why !== undefined) dead.set(url, { url, why });
      tell(url);
    }
  });
  return urls.flatMap((url) => dead.get(url) ?? []);
}

async function failureOf(url: string): Promise<string | undefined> {
  try {
    const { status, body } = await fetch(url, {
      signal: AbortSignal.timeout(patience),
      headers: { 'user-agent': 'Mozilla/5.0 (compatible; link check)', accept: 'text/html,*/*' },
    });
    await body?.cancel();
    // A host that lets no program in (401, 403) or has had enough of us (429) says nothing about the page.
    return status < 400 || [401, 403, 429].includes(status) ? undefined : `answers ${status}`;
  } catch (error) {
    const { message, cause } = error as Error;
    return cause instanceof Error ? cause.message : message;
  }
}
