import type { Edition } from './edition.ts';
import type { Parts } from './parts.ts';

export async function toOneFile(_edition: Edition, _parts: Parts, _tag: string): Promise<Uint8Array> {
  return new Uint8Array();
}
