/** Text as it stands within HTML, or within an attribute between double quotes. */
export function escapeHtml(text = ''): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
