import { createServer } from 'node:net';

/** So many ports are tried for one that is free. */
const tries = 20;

/**
 * Reads a port that somebody typed.
 * @throws when it is none
 */
export function readPort(typed: string): number {
  const port = Number(typed);
  if (/^\d+$/.test(typed) && port >= 1 && port <= 65_535) return port;
  throw new Error(`--port is “${typed}”, but must be a number from 1 to 65535, like --port 4321`);
}

/**
 * Sees, before any work begins, whether a port can be had.
 * @param command what is being started, like `npm start`
 * @throws with a sentence that says what to type instead
 */
export async function requirePort(port: number, command: string): Promise<void> {
  const obstacle = await obstacleAt(port);
  if (obstacle === undefined) return;
  const others = Array.from({ length: tries }, (_, index) => (port < 1024 ? 4320 : port) + index + 1);
  let other = others.find((each) => each <= 65_535) ?? 4321;
  for (const each of others) {
    if (each > 65_535 || (await obstacleAt(each)) !== undefined) continue;
    other = each;
    break;
  }
  const wrong =
    obstacle === 'EACCES'
      ? `Port ${port} is not open to every program on this machine.`
      : `Port ${port} is taken by another program.`;
  throw new Error(`${wrong} Type: ${command} -- --port ${other}`);
}

/** Why a port cannot be had on this machine alone, on either of its addresses. */
async function obstacleAt(port: number): Promise<string | undefined> {
  for (const host of ['127.0.0.1', '::1']) {
    const code = await new Promise<string | undefined>((resolve) => {
      const server = createServer();
      server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
      server.listen(port, host, () => server.close(() => resolve(undefined)));
    });
    if (code === 'EADDRINUSE' || code === 'EACCES') return code;
  }
  return undefined;
}
