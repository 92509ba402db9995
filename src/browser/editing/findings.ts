/** A finding as the report tells it. */
interface FindingToTell {
  severity: 'error' | 'warning';
  told: string;
}

/** What a page that is edited is told. */
export interface PageFindings {
  /** What is wrong in its own file, or holds something back everywhere. */
  here: readonly FindingToTell[];
  elsewhere: readonly FindingToTell[];
  /** Whether something was saved that has not been checked yet. */
  isChecking: boolean;
}

/**
 * Where a page asks for them, below the site's path; with an ending, since Astro refuses an address that has
 * neither one nor a slash at its end.
 */
export const findingsAddress = '@findings.json';

/** The message that tells it to ask again. */
export const findingsEvent = 'site:findings';

/** The name of the `<meta>` that says why a page is shown as it was. */
export const faultName = 'fault';
