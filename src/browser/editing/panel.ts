import './panel.css';
import { element } from '../search/elements.ts';
import { findingsAddress, findingsEvent, type FindingToTell, type PageFindings } from './findings.ts';

/**
 * The panel of who edits the site: what the check finds, in the words of its report. It is in no page that is built,
 * and speaks to maintainers, as the report does.
 */
const panel = element('aside', { class: 'findings', lang: 'en', dir: 'ltr', 'aria-label': 'Findings' });
panel.setAttribute('data-findings', '');

async function look(): Promise<void> {
  const query = new URLSearchParams({ page: location.pathname });
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  try {
    show((await (await fetch(`${base}/${findingsAddress}?${query}`)).json()) as PageFindings);
  } catch {
    // The server is gone, or on its way back: then the page is loaded anew.
  }
}

function show({ here, elsewhere, isChecking }: PageFindings): void {
  const wasOpen = panel.querySelector('details')?.open;
  panel.dataset['findings'] = isChecking ? 'checking' : 'ready';
  panel.hidden = here.length + elsewhere.length === 0;
  const counts = [
    here.length > 0 ? `${counted(here)} on this page` : 'Nothing on this page',
    ...(elsewhere.length > 0 ? [`${counted(elsewhere)} elsewhere`] : []),
  ].join(', ');
  panel.replaceChildren(
    element(
      'details',
      (wasOpen ?? here.length > 0) ? { open: '' } : {},
      element('summary', {}, counts),
      list(here),
      elsewhere.length > 0
        ? element('details', {}, element('summary', {}, 'Elsewhere'), list(elsewhere.slice(0, most)), more(elsewhere))
        : undefined,
    ),
  );
  if (!panel.isConnected) document.body.append(panel);
}

/** So many findings elsewhere are listed. */
const most = 100;

function more(findings: readonly FindingToTell[]): HTMLElement | undefined {
  return findings.length > most ? element('p', {}, 'More: npm run check') : undefined;
}

function list(findings: readonly FindingToTell[]): HTMLElement {
  return element(
    'ul',
    {},
    ...findings.map(({ severity, told }) => element('li', { 'data-severity': severity }, element('pre', {}, told))),
  );
}

function counted(findings: readonly FindingToTell[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const parts = [plural(errors, 'error'), plural(findings.length - errors, 'warning')];
  return parts.filter((part) => part !== '').join(' and ');
}

function plural(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

import.meta.hot?.on(findingsEvent, () => void look());
void look();
