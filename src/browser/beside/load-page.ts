/**
 * Gives a page of the site as it is written.
 * @throws when it does not come, or something else comes in its place
 */
export async function loadPage(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.text();
}
