import { checksum } from './checksum.ts';
import { encodeJson, shortestEncoding } from './encodings.ts';

/**
 * Writes data as JSON that begins with its own checksum and the encoding in which it is shortest. A file of it is no
 * `.json`: that is UTF-8 (RFC 8259, 8.1).
 */
export function stamped(data: object): Uint8Array<ArrayBuffer> {
  const text = JSON.stringify(data).slice(1);
  const encoding = shortestEncoding(text);
  const content = encodeJson(text, encoding);
  return encodeJson(`{"sum":"${checksum(content, encoding)}","in":"${encoding}",${text}`, encoding);
}

/** How what is stamped begins, in letters that are the same in every encoding. */
const stamp = /^\{"sum":"([\w-]+)","in":"([\w-]+)",/;

/**
 * Reads what `stamped` wrote.
 * @throws when it is not whole, or is something else
 */
export function readStamped(bytes: Uint8Array): unknown {
  const [head = '', sum, encoding] = stamp.exec(new TextDecoder().decode(bytes.subarray(0, 80))) ?? [];
  const content = bytes.subarray(head.length);
  if (checksum(content, encoding) !== sum) throw new Error('This is not whole.');
  return JSON.parse(`{${new TextDecoder(encoding).decode(content)}`);
}
