const themeKey = `${siteId}:theme`;

/** Lets readers choose the theme, and remembers it; `first-paint.js` sets it before the next page is seen. */
export function startTheme(): void {
  const choice = document.querySelector<HTMLElement>('[data-theme-choice]');
  if (!choice) return;
  choice.hidden = false;
  const current = document.documentElement.dataset['theme'] ?? 'auto';
  for (const input of choice.querySelectorAll('input')) {
    input.checked = input.value === current;
    input.addEventListener('change', () => {
      if (input.value === 'auto') delete document.documentElement.dataset['theme'];
      else document.documentElement.dataset['theme'] = input.value;
      try {
        localStorage.setItem(themeKey, input.value);
      } catch {
        // Storage may be closed to us; then the choice holds for this page.
      }
    });
  }
}
