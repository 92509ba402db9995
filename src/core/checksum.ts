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

/** Writes data as JSON that begins with its own checksum. */
export function stamped(data: object): string {
  const text = JSON.stringify(data);
  return `{"sum":"${checksum(new TextEncoder().encode(text))}",${text.slice(1)}`;
}

/**
 * Reads what `stamped` wrote.
 * @throws when it is not whole, or is something else
 */
export function readStamped(content: Uint8Array): unknown {
  const text = new TextDecoder().decode(content);
  const [stamp = '', sum] = /^\{"sum":"([\w-]+)",/.exec(text) ?? [];
  const data = `{${text.slice(stamp.length)}`;
  if (checksum(new TextEncoder().encode(data)) !== sum) throw new Error('This is not whole.');
  return JSON.parse(data);
}
