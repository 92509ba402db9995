/** What a reader has chosen for listening, kept on the device. */

const keyOf = (name: string): string => `${siteId}:listen-${name}`;

export function recall(name: 'speed' | 'reading'): string | undefined {
  try {
    return localStorage.getItem(keyOf(name)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(name: 'speed' | 'reading', value: string): void {
  try {
    localStorage.setItem(keyOf(name), value);
  } catch {
    // Storage may be closed to us: the choice holds for this page.
  }
}
