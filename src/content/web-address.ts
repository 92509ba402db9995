import { z } from 'zod';

/** An address on the web, whose host is what stands behind the two slashes: nothing before it, as in `name@host`. */
export const webAddress = z
  .url({ protocol: /^https$/, abort: true, error: 'must be an address that begins with https://' })
  .refine((url) => /^https:\/\/[^/\\@?#]+(?:[/?#]|$)/i.test(url), 'must be an address like https://example.org/page');
