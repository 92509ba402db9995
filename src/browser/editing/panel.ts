import './panel.css';
import { messageLanguage } from '../../core/language.ts';
import { element } from '../search/elements.ts';
import { faultName, findingsAddress, findingsEvent, type PageFindings } from './findings.ts';

/**
 * The panel of who edits the site: what the check finds, in the words of its report. It is in no page that is built,
 * and speaks to maintainers, as the report does.
 */
const panel = element('aside', { class: 'findings', lang: messageLanguage, dir: 'ltr', 'aria-label': 'Findings' });
panel.setAttribute('data-findings', '');

/** Who closes the panel finds it closed on the next page. */
const closedKey = 'findings:closed';

panel.addEventListener('click', ({ target }) => {
  const details = (target as Element).closest('summary')?.parentElement;
  if (details?.parentElement !== panel) return;
  if (details.hasAttribute('open')) sessionStorage.setItem(closedKey, '');
  else sessionStorage.removeItem(closedKey);
});

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
  const fault = document.querySelector<HTMLMetaElement>(`meta[name=${faultName}]`)?.content;
  const isOpen = sessionStorage.getItem(closedKey) === null && (here.length > 0 || fault !== undefined);
  panel.dataset['findings'] = isChecking ? 'checking' : 'ready';
  panel.hidden = here.length + elsewhere.length === 0 && fault === undefined;
  panel.replaceChildren(
    element(
      'details',
      isOpen ? { open: '' } : {},
      element('summary', {}, summary(here, elsewhere)),
      fault === undefined ? undefined : element('p', {}, `This page stands as it was. As it is saved: ${fault}`),
      list(here),
      elsewhere.length > 0
        ? element('details', {}, element('summary', {}, 'Elsewhere'), list(elsewhere.slice(0, most)), more(elsewhere))
        : undefined,
    ),
  );
  if (!panel.isConnected) document.body.append(panel);
}

function summary(here: PageFindings['here'], elsewhere: PageFindings['here']): string {
  const own = here.length > 0 ? `${counted(here)} on this page` : 'Nothing found on this page';
  return elsewhere.length > 0 ? `${own}, ${counted(elsewhere)} elsewhere` : own;
}

/** So many findings elsewhere are listed. */
const most = 100;

function more(findings: PageFindings['here']): HTMLElement | undefined {
  return findings.length > most ? element('p', {}, 'More: npm run check') : undefined;
}

function list(findings: PageFindings['here']): HTMLElement {
  return element(
    'ul',
    {},
    ...findings.map(({ severity, told }) => element('li', { 'data-severity': severity }, element('pre', {}, told))),
  );
}

function counted(findings: PageFindings['here']): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const parts = [plural(errors, 'error'), plural(findings.length - errors, 'warning')];
  return parts.filter((part) => part !== '').join(' and ');
}

function plural(count: number, noun: string): string {
  return count === 0 ? '' : `${count} ${noun}${count === 1 ? '' : 's'}`;
}

import.meta.hot?.on(findingsEvent, () => void look());
void look();
