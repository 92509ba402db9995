import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { cleanEnvironment, root } from '../setup/project.ts';

const nowhere = mkdtempSync(join(tmpdir(), 'nothing-'));
afterAll(() => rmSync(nowhere, { recursive: true }));

/** Types a command where there is no project: whatever it would do comes after what is asked here. */
function type(script: string, args: string[] = [], environment: Record<string, string> = {}) {
  return new Promise<{ code: unknown; said: string; shown: string }>((resolve) => {
    execFile(
      process.execPath,
      [join(root, `scripts/${script}.ts`), ...args],
      { cwd: nowhere, env: { ...cleanEnvironment(), ...environment } },
      (error, shown, said) => resolve({ code: error?.code ?? 0, said, shown }),
    );
  });
}

const servers = ['start', 'dev', 'preview'];
const builders = ['build', 'build-site', 'build-downloads'];

test.each([...servers, ...builders])('%s --help tells how it is used', async (script) => {
  const { code, shown } = await type(script, ['--help']);
  expect([code, shown.split('\n')[0]]).toEqual([0, expect.stringMatching(/^Usage: npm (?:run |start)/)]);
});

test.each(servers)('%s tells of an argument that it does not know, and how it is used', async (script) => {
  const { code, said } = await type(script, ['--prot', '80']);
  expect(code).toBe(2);
  expect(said).toMatch(/^Unknown option '--prot'[\s\S]*Usage: npm/);
});

test.each(['start', 'dev', 'build', 'build-site'])(
  '%s tells of a SITE_URL that is none in a sentence',
  async (script) => {
    const { code, said } = await type(script, [], { SITE_URL: 'example.org' });
    expect(code).toBe(1);
    expect(said).toMatch(/^SITE_URL is “example\.org”, which is no address\. Write an address like [^\n]*\n$/);
  },
);

test.each(servers)('%s tells of a port that is taken in a sentence', async (script) => {
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  const { port } = taken.address() as AddressInfo;
  const { code, said } = await type(script, ['--port', String(port)]);
  taken.close();
  expect(code).toBe(1);
  expect(said).toMatch(/^Port \d+ is taken by another program\. Type: npm (?:run )?\w+ -- --port \d+\n$/);
});

test('preview tells of a site that is not there', async () => {
  const { code, said } = await type('preview', ['--port', '48321']);
  expect(code).toBe(1);
  expect(said).toMatch(/^There is no built site in .*dist: it has no index\.html\. Type: npm run build\n$/);
});
