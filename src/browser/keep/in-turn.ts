/**
 * Does what puts whole languages into the stores or takes them out: one at a time, in all pages of a site and in its
 * worker. Languages share files: who takes one out while another arrives would take what that one has found there.
 * @param prefix what the names of the site's stores begin with
 */
export function inTurn(prefix: string, work: () => Promise<void>): Promise<void> {
  return navigator.locks?.request(prefix, work) ?? work();
}
