/** Shows the notices of a copy whose texts are more than a year old. */
export function showAge(document: Document, now: number): void {
  for (const notice of document.querySelectorAll<HTMLElement>('[data-copy-old]')) {
    const date = new Date(notice.dataset['copyOld'] ?? '');
    date.setUTCFullYear(date.getUTCFullYear() + 1);
    notice.hidden = now <= date.getTime();
  }
}
