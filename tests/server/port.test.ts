import { createServer, type AddressInfo, type Server } from 'node:net';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { readPort, requirePort } from '../../src/server/port.ts';

let server: Server | undefined;
afterEach(() => void server?.close());

async function taken(host: string): Promise<number> {
  server = createServer().listen(0, host);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

test.each(['127.0.0.1', '0.0.0.0'])('a port that is taken at %s is told, with what to type instead', async (host) => {
  const port = await taken(host);
  const said = await requirePort(port, 'npm start').catch(({ message }: Error) => message);
  expect(said).toMatch(new RegExp(`^Port ${port} is taken by another program\\. Type: npm start -- --port \\d+$`));
  await requirePort(Number(/\d+$/.exec(String(said))?.[0]), 'npm start');
});

test.each(['', 'abc', '0', '-1', '65536', '4321x', '43.21'])('“%s” is no port', (typed) => {
  expect(() => readPort(typed)).toThrow(`--port is “${typed}”, but must be a number from 1 to 65535`);
});

test('a number is a port', () => {
  expect(readPort('4321')).toBe(4321);
});
