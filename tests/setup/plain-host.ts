import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from '@polka/compression';
import { answerFrom } from '../../src/server/answer.ts';

/**
 * Serves a folder as hosts do that compress by type, and only with gzip: text, JSON, SVG and WebAssembly, and nothing
 * that they do not know.
 */
export async function servePlainly(folder: string): Promise<{ url: string; close: () => void }> {
  const compress = compression({ brotli: false, level: 6, mimes: /^text\/|json|svg|wasm/ });
  const answer = answerFrom({ folder, base: '', rules: [] });
  const server = createServer((request, response) => compress(request, response, () => answer(request, response)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}
