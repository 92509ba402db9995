import type { Page } from 'playwright-core';

/** Targets under 24 × 24 px that stand in no sentence and have another within 24 px (WCAG 2.5.8). */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const interactive = 'a[href], button, input, select, textarea, summary';
    const boxOf = (element: Element): DOMRect => (element.closest('label') ?? element).getBoundingClientRect();
    const targets = [...(document.querySelector('dialog[open]') ?? document).querySelectorAll(interactive)].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.matches('.skip') && boxOf(element).width > 0,
    );
    // In a sentence, the height of its lines gives a target's height.
    const inSentence = (element: Element): boolean => {
      if (getComputedStyle(element).display !== 'inline') return false;
      let block = element.parentElement;
      while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
      return (block?.textContent?.trim().length ?? 0) > (element.textContent?.trim().length ?? 0);
    };
    const isSmall = ({ width, height }: DOMRect): boolean => width < 24 || height < 24;
    const centre = ({ x, y, width, height }: DOMRect): [number, number] => [x + width / 2, y + height / 2];
    const distance = ([x, y]: [number, number], box: DOMRect): number =>
      Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
    return targets
      .filter((element) => isSmall(boxOf(element)) && !inSentence(element))
      .flatMap((element) => {
        const box = boxOf(element);
        const near = targets.find((other) => {
          if (other === element || (other.closest('label') === element.closest('label') && element.closest('label')))
            return false;
          const otherBox = boxOf(other);
          const [x, y] = centre(otherBox);
          const [ownX, ownY] = centre(box);
          return distance([ownX, ownY], otherBox) < 12 || (isSmall(otherBox) && Math.hypot(x - ownX, y - ownY) < 24);
        });
        const size = `${Math.round(box.width)} × ${Math.round(box.height)} px`;
        return near ? [`${element.outerHTML.slice(0, 90)} (${size}) near ${near.outerHTML.slice(0, 60)}`] : [];
      });
  });
}
