/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'playwright-core';

/**
 * Finds flaws in the look of a page as it is now: it is wider than its window, a text is covered by something that lies
 * on top of it, or a text is cut off. Walks down the page, and ends where it began.
 *
 * A bar at the top of the window may cover what is scrolled below it, but nothing that is there at the beginning. Texts
 * behind an open modal dialog do not count.
 *
 * @param part selector of the only part to look at, such as a menu that lies over the page
 * @returns one line for each flaw, with the text that has it
 */
export function flawsOf(page: Page, part = 'body'): Promise<string[]> {
  return page.evaluate(async (selector) => {
    const found = new Set<string>();
    const root = [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.querySelector(selector);
    if (root === null) throw new Error(`The page has no ${selector}.`);
    const begin = { x: scrollX, y: scrollY };

    const nameOf = (element: Element): string => {
      const words = (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
      return `<${element.localName}> "${words.slice(0, 40)}"`;
    };
    const screenReaderOnly = new Map<Element, boolean>();
    /** Hidden from everybody but screen readers, by itself or by an element around it. */
    const isForScreenReaders = (element: Element | null): boolean => {
      if (element === null) return false;
      const known = screenReaderOnly.get(element);
      if (known !== undefined) return known;
      const { clip, clipPath, position, width, height } = getComputedStyle(element);
      const isTiny = Number.parseFloat(width) <= 1 || Number.parseFloat(height) <= 1;
      const isClipped = clip !== 'auto' || clipPath.startsWith('inset(');
      const isHidden =
        (/^(?:absolute|fixed)$/.test(position) && (isClipped || isTiny)) || isForScreenReaders(element.parentElement);
      screenReaderOnly.set(element, isHidden);
      return isHidden;
    };
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !isForScreenReaders(element);

    interface Box {
      left: number;
      right: number;
      top: number;
      bottom: number;
    }
    const common = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      right: Math.min(a.right, b.right),
      top: Math.max(a.top, b.top),
      bottom: Math.min(a.bottom, b.bottom),
    });
    /** The part of a box that its scrolling and clipping ancestors show. */
    const shownPart = (box: Box, element: Element): Box => {
      let part = box;
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        if (at === document.body || at === document.documentElement) break;
        const { overflowX, overflowY, position } = getComputedStyle(at);
        if (overflowX !== 'visible' || overflowY !== 'visible') part = common(part, at.getBoundingClientRect());
        if (position === 'fixed') break;
      }
      return part;
    };

    /** Elements with letters of their own, and controls, whose letters have no elements. */
    const holders = (): Element[] =>
      [...root.querySelectorAll('*')].filter((element) => {
        if (element.closest('script, style, template, noscript, svg title, svg desc, option')) return false;
        const hasText = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
        );
        // What lets clicks through, such as a message that passes, is not found at its own place.
        if (getComputedStyle(element).pointerEvents === 'none') return false;
        return (hasText || element.matches('input:not([type="hidden"]), select, textarea')) && isShown(element);
      });

    const boxesOf = (element: Element): Box[] => {
      if (element.matches('input, select, textarea')) return [element.getBoundingClientRect()];
      return [...element.childNodes].flatMap((node) => {
        if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) return [];
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()];
      });
    };

    /** Where the bars at the top of the window end. */
    const belowBars = (): number => {
      let end = 0;
      for (let moved = true; moved; ) {
        moved = false;
        for (const x of [innerWidth / 4, innerWidth / 2, (3 * innerWidth) / 4]) {
          for (let at = document.elementFromPoint(x, end + 1); at !== null; at = at.parentElement) {
            const { position } = getComputedStyle(at);
            const { bottom, top } = at.getBoundingClientRect();
            const isBar = (position === 'fixed' || position === 'sticky') && top <= end + 1 && bottom < innerHeight / 2;
            if (isBar && bottom > end) {
              end = bottom;
              moved = true;
            }
          }
        }
      }
      return end;
    };

    /** Whether an element, or a mark before or after it, has a background or letters from its style sheet. */
    const isVisible = ({ content, backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean => {
      if (content === 'none') return false;
      const isEmpty = /^transparent$|(?:,|\/) ?0\)$/.test(backgroundColor) && backgroundImage === 'none';
      return !isEmpty || !/^(?:normal|"")/.test(content);
    };

    /** Whether an element, or one around it that does not hold `below`, draws anything at a point. */
    const drawsAt = (above: Element, below: Element, x: number, y: number): boolean => {
      if (!above.checkVisibility({ opacityProperty: true })) return false;
      for (let at: Element | null = above; at !== null && !at.contains(below); at = at.parentElement) {
        const element: Element = at;
        const looks = [null, '::before', '::after'].map((name) => getComputedStyle(element, name));
        if (looks.some(isVisible) || at.matches('img, svg, svg *, canvas, video, input, select, textarea')) return true;
      }
      return boxesOf(above).some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
    };

    const lookForCovered = (elements: readonly Element[], top: number): void => {
      const view = { left: 0, right: innerWidth, top, bottom: innerHeight };
      for (const element of elements) {
        const whole = element.getBoundingClientRect();
        if (whole.bottom < top || whole.top > innerHeight) continue;
        for (const box of boxesOf(element)) {
          if (box.top < top || box.bottom > innerHeight) continue;
          const part = common(shownPart(box, element), view);
          if (part.right - part.left < 4 || part.bottom - part.top < 4) continue;
          const y = (part.top + part.bottom) / 2;
          for (const x of [part.left + 2, (part.left + part.right) / 2, part.right - 2]) {
            const above = document.elementFromPoint(x, y);
            if (above === null || above.contains(element) || element.contains(above)) continue;
            // A label of a control, and what is drawn for the control inside of it.
            if (above.closest('label')?.contains(element)) continue;
            if (drawsAt(above, element, x, y)) found.add(`${nameOf(element)} is covered by ${nameOf(above)}`);
          }
        }
      }
    };

    const lookForCut = (): void => {
      for (const element of root.querySelectorAll<HTMLElement>('*')) {
        const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
        if (clientWidth <= 1 || (scrollWidth <= clientWidth + 1 && scrollHeight <= clientHeight + 1)) continue;
        const { overflowX, overflowY } = getComputedStyle(element);
        const isCutAcross = /^(?:hidden|clip)$/.test(overflowX) && scrollWidth > clientWidth + 1;
        const isCutBelow = /^(?:hidden|clip)$/.test(overflowY) && scrollHeight > clientHeight + 1;
        if (!(isCutAcross || isCutBelow) || !element.textContent?.trim() || !isShown(element)) continue;
        found.add(`${nameOf(element)} is cut off`);
      }
    };

    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) found.add(`The page is ${wide} pixels too wide`);
    lookForCut();
    const elements = holders();
    scrollTo({ left: 0, top: 0, behavior: 'instant' });
    lookForCovered(elements, 0);
    for (let y = 0; ; y += innerHeight - 200) {
      scrollTo({ left: 0, top: y, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
      lookForCovered(elements, belowBars());
      if (y + innerHeight >= document.documentElement.scrollHeight) break;
    }
    scrollTo({ left: begin.x, top: begin.y, behavior: 'instant' });
    return [...found];
  }, part);
}
