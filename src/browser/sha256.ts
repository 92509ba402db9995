/** The SHA-256 of some content, in hexadecimal. Pages that are encrypted can ask for it, and so can Node. */
export async function sha256(content: Uint8Array | ArrayBuffer): Promise<string> {
  // No memory here is shared between threads, which is all that a `BufferSource` may not be.
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', content as BufferSource));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
