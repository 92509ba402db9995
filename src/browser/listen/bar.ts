import { button, element } from '../search/elements.ts';
import type { ListenWords } from './listening.ts';
import { readings, type Reading } from './order.ts';

/** What the player’s buttons do. */
export interface BarActions {
  toggle(): void;
  turn(sections: 1 | -1): void;
  setSpeed(rate: number): void;
  setReading(reading: Reading): void;
  stop(): void;
}

/** The player, at the foot of the window. */
export interface Bar {
  root: HTMLElement;
  /** Says something to eyes and to screen readers. */
  tell(text: string): void;
  show(isPlaying: boolean): void;
  /** Offers what may be read beside another language. @param names of the page’s own language, and of the other */
  offerReadings(names: readonly [string, string] | undefined, chosen: Reading): void;
}

/** How fast one may listen. */
export const speeds = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2];

const icons = {
  pause: 'M7 4v12M13 4v12',
  play: 'M6 4l10 6-10 6z',
  previous: 'M14 4l-7 6 7 6zM5 4v12',
  next: 'M6 4l7 6-7 6zM15 4v12',
  stop: 'M5 5l10 10M15 5L5 15',
};

/** @param words of the player, in the language of the page */
export function makeBar(words: ListenWords, speed: number, actions: BarActions): Bar {
  const status = element('p', { role: 'status' });
  const toggle = iconButton('pause', words.pause, actions.toggle);
  const speedChoice = choice(
    words.speed,
    speeds.map((rate) => [String(rate), `${rate.toLocaleString(document.documentElement.lang)} ×`]),
    (value) => actions.setSpeed(Number(value)),
  );
  speedChoice.value = String(speed);
  const readingPlace = element('span', {});
  const root = element(
    'section',
    { class: 'floating-box listen-bar', 'aria-label': words.player },
    status,
    iconButton('previous', words.previous, () => actions.turn(-1)),
    toggle,
    iconButton('next', words.next, () => actions.turn(1)),
    speedChoice,
    iconButton('stop', words.stop, actions.stop),
    readingPlace,
  );
  return {
    root,
    tell: (text) => status.replaceChildren(text),
    show(isPlaying) {
      name(toggle, isPlaying ? words.pause : words.goOn);
      toggle.replaceChildren(iconOf(isPlaying ? 'pause' : 'play'));
    },
    offerReadings(names, chosen) {
      const texts = names && [...names, words.inTurn];
      const select =
        texts &&
        choice(
          words.sides,
          readings.map((reading, index) => [reading, texts[index] ?? '']),
          (value) => actions.setReading(value as Reading),
        );
      if (select) select.value = chosen;
      readingPlace.replaceChildren(...(select ? [select] : []));
    },
  };
}

function name(control: HTMLElement, words: string): void {
  control.ariaLabel = words;
  control.title = words;
}

function iconButton(icon: keyof typeof icons, words: string, does: () => void): HTMLButtonElement {
  const made = button('', does, { class: `listen-${icon}` });
  name(made, words);
  made.replaceChildren(iconOf(icon));
  return made;
}

function iconOf(icon: keyof typeof icons): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const drawing = document.createElementNS(namespace, 'svg');
  const path = document.createElementNS(namespace, 'path');
  drawing.setAttribute('viewBox', '0 0 20 20');
  drawing.ariaHidden = 'true';
  path.setAttribute('d', icons[icon]);
  drawing.append(path);
  return drawing;
}

function choice(
  label: string,
  options: readonly (readonly [value: string, text: string])[],
  does: (value: string) => void,
): HTMLSelectElement {
  const select = element('select', {}, ...options.map(([value, text]) => element('option', { value }, text)));
  name(select, label);
  select.addEventListener('change', () => does(select.value));
  return select;
}
