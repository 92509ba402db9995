/**
 * Tells a content from what became of it on its way: a sum over its bytes (FNV-1a of 32 bits) and its length, both in
 * letters and digits. It is no lock against somebody who means harm. Browsers have a better one for pages that come
 * over HTTPS only.
 * @param seed what else is to be the same where the sum is
 */
export function checksum(content: Uint8Array, seed = ''): string {
  // What the hash begins with, and its prime: http://www.isthe.com/chongo/tech/comp/fnv/
  let sum = 0x811c9dc5;
  for (const letter of seed) sum = Math.imul(sum ^ letter.charCodeAt(0), 0x01000193);
  for (let at = 0; at < content.byteLength; at++) sum = Math.imul(sum ^ (content[at] ?? 0), 0x01000193);
  return `${(sum >>> 0).toString(36)}-${content.byteLength.toString(36)}`;
}
