import { domainToUnicode } from 'node:url';
import { z } from 'zod';
import { deceptivePart } from '../core/look-alikes.ts';

/** What is wrong with the host of an address, in words that go on from the address; nothing where all is right. */
export function hostFault(url: string): string | undefined {
  const address = URL.parse(url);
  const written = /^https:\/\/([^/?#\\]*)/i.exec(url)?.[1]?.toLowerCase();
  if (!address || written === undefined) return undefined;
  const { host, hostname, port } = address;
  const deceptive = deceptivePart(domainToUnicode(hostname));
  if (deceptive !== undefined) return `leads to ${host}: “${deceptive}” has letters that look like Latin ones`;
  if (/^[\d.]+$|^\[/.test(hostname)) return `leads to ${host}, a machine without a name`;
  const labels = hostname.split('.');
  if (
    labels.length < 2 ||
    labels.some((label) => !/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(label)) ||
    /^(?:localhost|local|internal|lan)$/.test(labels.at(-1) ?? '')
  )
    return `leads to “${host}”, which is no host of the web`;
  if (port !== '') return `names a port, ${port}, which the networks of many readers close`;
  if (written !== host && written !== domainToUnicode(hostname))
    return `leads to ${host}, though it is written otherwise`;
  return undefined;
}

/** What is wrong with the part of an address behind its host: signs that stand for nothing, or that nobody sees. */
export function pathFault(url: string): string | undefined {
  const code = /%(?![0-9a-f]{2}).{0,2}/i.exec(url)?.[0];
  if (code !== undefined) return `has “${code}”, which stands for no character`;
  try {
    const isHidden = /[\u0000-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/;
    return isHidden.test(decodeURIComponent(url)) ? 'holds a character that nobody sees' : undefined;
  } catch {
    return undefined;
  }
}

/** An address on the web, whose host is what stands behind the two slashes: nothing before it, as in `name@host`. */
export const webAddress = z
  .url({ protocol: /^https$/, abort: true, error: 'must be an address that begins with https://' })
  .refine((url) => /^https:\/\/[^/\\@?#]+(?:[/?#]|$)/i.test(url), {
    error: 'must be an address like https://example.org/page',
    abort: true,
  })
  .refine((url) => !hostFault(url) && !pathFault(url), {
    error: ({ input }) =>
      `must be an address that every reader can open; this one ${hostFault(String(input)) ?? pathFault(String(input))}`,
  });
