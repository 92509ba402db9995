import { expect, test } from 'vitest';
import { isReservedAddress, siteAddress } from '../../src/core/site-address.ts';

test.each([
  ['https://example.org', 'https://example.org', ''],
  ['https://example.org/', 'https://example.org', ''],
  ['https://example.org/policy', 'https://example.org', '/policy'],
  ['https://example.org/policy/', 'https://example.org', '/policy'],
  ['https://Example.org:8443/a/b-c_d.e/f', 'https://example.org:8443', '/a/b-c_d.e/f'],
  ['HTTPS://EXAMPLE.ORG/Policy', 'https://example.org', '/Policy'],
  ['https://example.org/~name/x', 'https://example.org', '/~name/x'],
  ['http://[::1]:8080/x', 'http://[::1]:8080', '/x'],
  ['http://localhost:4321/x', 'http://localhost:4321', '/x'],
  ['https://example.org/v1.0', 'https://example.org', '/v1.0'],
  ['https://example.org/site.js/', 'https://example.org', '/site.js'],
])('%s is where a site may live', (typed, site, base) => {
  expect(siteAddress(typed)).toEqual({ site, base });
});

test('no address is the one that stands in', () => {
  expect(siteAddress('', 'https://other.example')).toEqual({ site: 'https://other.example', base: '' });
  expect(siteAddress(undefined).base).toBe('');
});

test.each([
  ['example.org', 'is no address'],
  ['ftp://example.org', 'is not of the web'],
  ['javascript:alert(1)', 'is not of the web'],
  ['file:///var/www', 'is not of the web'],
  ['https://example.org//policy', 'an empty folder'],
  ['https://example.org/policy//', 'an empty folder'],
  ['https://example.org//', 'an empty folder'],
  ['https://example..org/', 'an empty part'],
  ['https://.example.org/', 'an empty part'],
  ['https:example.org', 'two slashes'],
  ['https:///example.org', 'two slashes'],
  ['https://example.org/index.html', 'names a file'],
  ['https://example.org/policy/start.php', 'names a file'],
  ['https://example.org/?a=b', 'a question or an anchor'],
  ['https://example.org/?', 'a question or an anchor'],
  ['https://example.org/#a', 'a question or an anchor'],
  ['https://name:word@example.org', 'a name or a password'],
  ['https://name@example.org', 'a name or a password'],
  ['https://example.org/a b', 'a blank'],
  [' https://example.org', 'a blank'],
  ['https://example.org\\policy', 'a backslash'],
  ['https://example.org/a/../b', 'in another way'],
  ['https://example.org/søk', 'in another way'],
  ['https://example.org/s%20k', 'with %'],
  ['https://example.org/a&b', 'beyond letters'],
  ["https://example.org/a'b", 'beyond letters'],
  ['https://example.org/a$&b', 'beyond letters'],
  ['https://example.org/(a)*', 'beyond letters'],
  ['https://example.org/a;b=c', 'beyond letters'],
  ['//example.org/policy', 'is no address'],
  ['localhost:4321', 'is not of the web'],
])('%s is refused: it %s', (typed, problem) => {
  expect(() => siteAddress(typed)).toThrow(problem);
});

test.each([
  ['https://site.example', true],
  ['https://example.org/policy', true],
  ['http://localhost:4321', true],
  ['https://w3id.org/mizube/2030', false],
  ['https://my-example.org', false],
])('whether nobody can own %s: %s', (address, isReserved) => {
  expect(isReservedAddress(address)).toBe(isReserved);
});
