import type { Page } from 'playwright-core';

/** What a page complained about, each kind as lines for a person to read. */
export interface Noise {
  consoleErrors: string[];
  pageErrors: string[];
  cspViolations: string[];
  /** Requests that failed or were answered with 400 or more. A request that the page itself gave up is none. */
  failedRequests: string[];
  /** Requests to anywhere but the site: another host, or a file outside the folder of an offline copy. */
  foreignRequests: string[];
}

/** Addresses that ask no host for anything. */
export const local = /^(data|blob|about):/;

/**
 * Begins to record what a page, its frames, its workers and the windows that it opens complain about.
 *
 * @param baseUrl the site's address: `http://…`, or `file://…/` for a folder.
 */
export async function watch(page: Page, baseUrl: string): Promise<Noise> {
  const noise: Noise = {
    consoleErrors: [],
    pageErrors: [],
    cspViolations: [],
    failedRequests: [],
    foreignRequests: [],
  };
  const base = new URL(baseUrl);
  const home = base.protocol === 'file:' ? new URL('.', base).href : `${base.origin}/`;
  const context = page.context();
  context.on('console', (message) => {
    const { url, lineNumber } = message.location();
    if (message.type() === 'error') noise.consoleErrors.push(`${message.text()} (${url}:${lineNumber})`);
  });
  context.on('weberror', (webError) => void noise.pageErrors.push(String(webError.error().stack ?? webError.error())));
  context.on('request', (request) => {
    if (!local.test(request.url()) && !request.url().startsWith(home)) noise.foreignRequests.push(request.url());
  });
  context.on('response', (response) => {
    if (response.status() >= 400) noise.failedRequests.push(`${response.status()} ${response.url()}`);
  });
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'failed';
    if (reason !== 'net::ERR_ABORTED') noise.failedRequests.push(`${reason} ${request.url()}`);
  });
  await context.exposeBinding('reportViolation', (_source, line: string) => void noise.cspViolations.push(line));
  await context.addInitScript(() => {
    document.addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI, sourceFile, lineNumber, sample }) => {
        const report = (globalThis as unknown as { reportViolation: (line: string) => void }).reportViolation;
        report(`${effectiveDirective} blocked ${blockedURI} (${sourceFile ?? ''}:${lineNumber}) ${sample}`);
      },
    );
  });
  return noise;
}
