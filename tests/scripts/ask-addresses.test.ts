import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { askAddresses } from '../../scripts/sources/ask-addresses.ts';

test('an address without a page is found, one whose host lets no program in is not', async () => {
  const server = createServer((request, response) => {
    const [, status] = /^\/(\d+)/.exec(request.url ?? '') ?? [];
    response.writeHead(Number(status), status === '301' ? { location: '/200' } : {}).end('words');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const closed = 'http://127.0.0.1:9';
  const told: string[] = [];
  try {
    const urls = [`${host}/404`, `${host}/200`, `${host}/403`, `${host}/301`, closed, `${host}/500`];
    const dead = await askAddresses(urls, (url) => told.push(url));
    expect(dead.map(({ url }) => url)).toEqual([`${host}/404`, closed, `${host}/500`]);
    expect(dead[0]?.why).toBe('answers 404');
    expect(told.toSorted()).toEqual(urls.toSorted());
  } finally {
    server.close();
  }
});
