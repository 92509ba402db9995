import { toPageTarget } from '../content/page-target.ts';
import type { Role, SiteSettings } from '../content/site-schema.ts';
import type { Addresses } from './addresses.ts';

/** Where the pages are that the site itself links to. */
export interface Roles {
  /** The address of the page, or of the heading on it, that has a role. */
  roleAddress(locale: string, role: Role): string;
}

/** Finds the pages that `site.yaml` names for what the site itself links to. */
export function rolesOf({ roles }: SiteSettings, { address }: Addresses): Roles {
  return {
    roleAddress(locale, role) {
      const { slug, anchor } = toPageTarget(roles[role]);
      return address(locale, slug, anchor);
    },
  };
}
