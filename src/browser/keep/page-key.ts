/** A path without the slash at its end, which some hosts drop. */
const bare = (address: string): string => new URL(address, location.href).pathname.replace(/\/$/, '');

/** The address under which a page is kept, whichever of its addresses somebody asked for; of other files, their own. */
export function keyOf(address: string): string {
  const path = bare(address);
  return /\.\w+$/.test(path) ? path : `${path}/`;
}

/** Whether an answer is of the address that was asked for: a portal that asks to log in, say, sends elsewhere. */
export function isAt(address: string, { url }: Response): boolean {
  return bare(url) === bare(address);
}

/** An answer that may be given to a page that opens: browsers take none there that came over a redirect. */
export function unredirected(answer: Response): Response {
  return answer.redirected ? new Response(answer.body, answer) : answer;
}
