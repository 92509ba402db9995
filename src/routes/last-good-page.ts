import { defineMiddleware } from 'astro:middleware';
import { escapeHtml } from '../core/escape-html.ts';
import { messageLanguage } from '../core/language.ts';
import { faultName } from '../browser/editing/findings.ts';

/** So many pages are remembered while the site is edited. */
const most = 200;

const lastGood = new Map<string, string>();

/**
 * While the site is edited: shows a page as it was where it cannot be rendered as it is now, and hands the reason to
 * the panel of findings.
 */
export const onRequest = defineMiddleware(async ({ url: { pathname } }, next) => {
  try {
    const response = await next();
    if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
    const html = await response.text();
    if (response.ok) remember(pathname, html);
    return new Response(html, response);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    console.error(`${pathname} cannot be shown as it is saved: ${fault}`);
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return new Response(withFault(lastGood.get(pathname) ?? emptyPage, fault), { headers });
  }
});

function remember(path: string, html: string): void {
  lastGood.delete(path);
  lastGood.set(path, html);
  const [oldest] = lastGood.keys();
  if (lastGood.size > most && oldest !== undefined) lastGood.delete(oldest);
}

/** A page that could never be shown: nothing but the panel, and what loads it again when it can. */
const emptyPage = `<!DOCTYPE html><html lang="${messageLanguage}"><head><meta charset="utf-8"><title>…</title>
<script type="module" src="/@vite/client"></script>
<script type="module" src="/@id/astro:scripts/page.js"></script></head><body></body></html>`;

function withFault(html: string, fault: string): string {
  const escaped = escapeHtml(fault);
  return html.replace('<head>', () => `<head><meta name="${faultName}" content="${escaped}">`);
}
