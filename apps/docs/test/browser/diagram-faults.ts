import type { Page } from '@xs2a/browser';

/**
 * What is wrong with the diagrams of a page as they are drawn now: texts that a line strikes through, that cover each
 * other, that are cut off, that leave their box, or that are too small to read.
 *
 * A text may interrupt its own arrow, and the line of a participant, if it has a background.
 */
export function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const smallest = 12;
    const step = 2;
    // Letters do not fill the box of their text: a line that only touches its edge strikes nothing through.
    const inset = 1;
    const found: string[] = [];

    interface Text {
      element: Element;
      text: string;
      box: DOMRect;
      size: number;
    }
    interface Point {
      x: number;
      y: number;
    }

    const isShown = (element: Element) => element.checkVisibility({ visibilityProperty: true });
    const within = (inner: DOMRect, outer: DOMRect, slack = 1) =>
      inner.left >= outer.left - slack &&
      inner.right <= outer.right + slack &&
      inner.top >= outer.top - slack &&
      inner.bottom <= outer.bottom + slack;
    const contains = ({ left, right, top, bottom }: DOMRect, { x, y }: Point) =>
      x > left + inset && x < right - inset && y > top + inset && y < bottom - inset;

    const isClipped = (element: Element, figure: Element): boolean => {
      for (let at: Element | null = element; at !== null && at !== figure; at = at.parentElement) {
        if (getComputedStyle(at).clipPath !== 'none') return true;
      }
      return false;
    };

    /** The texts of a figure: those of SVG, and every element of HTML with letters of its own. */
    const textsOf = (figure: Element): Text[] =>
      [...figure.querySelectorAll<HTMLElement | SVGGraphicsElement>('*')].flatMap((element) => {
        const own = [...element.childNodes].filter(
          (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
        );
        if (own.length === 0 || !isShown(element) || element.closest('title, desc, details')) return [];
        const text = own.map((node) => node.nodeValue?.trim()).join(' ');
        const range = document.createRange();
        range.selectNodeContents(element);
        const isSvg = element instanceof SVGGraphicsElement;
        const box = isSvg ? element.getBoundingClientRect() : range.getBoundingClientRect();
        // Words for screen readers only.
        if (element.closest('.sr-only') || isClipped(element, figure)) return [];
        const scale = isSvg ? (element.getScreenCTM()?.a ?? 1) : 1;
        return { element, text, box, size: Number.parseFloat(getComputedStyle(element).fontSize) * scale };
      });

    /** Points of every line and arrow of a figure. */
    const linesOf = (figure: Element): { element: Element; points: Point[] }[] => {
      const between = (from: Point, to: Point): Point[] => {
        const count = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / step));
        return Array.from({ length: count + 1 }, (_, index) => ({
          x: from.x + ((to.x - from.x) * index) / count,
          y: from.y + ((to.y - from.y) * index) / count,
        }));
      };
      const drawn = [...figure.querySelectorAll<SVGGeometryElement>('polyline, line, path')]
        .filter((line) => isShown(line) && !line.closest('defs, marker'))
        .map((element) => {
          const length = element.getTotalLength();
          const matrix = element.getScreenCTM() ?? new DOMMatrix();
          const count = Math.max(1, Math.ceil(length / step));
          return {
            element,
            points: Array.from({ length: count + 1 }, (_, index) =>
              element.getPointAtLength((length * index) / count).matrixTransform(matrix),
            ),
          };
        });
      const styled = [...figure.querySelectorAll('.lifeline, .arrow, .block, .branch + .branch')]
        .filter(isShown)
        .map((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const corners = [left, right].flatMap((x) => [top, bottom].map((y) => ({ x, y })));
          const [a, b, c, d] = corners as [Point, Point, Point, Point];
          if (element.matches('.lifeline')) return { element, points: between(a, b) };
          if (element.matches('.branch')) return { element, points: between(a, c) };
          if (element.matches('.block')) {
            return { element, points: [...between(a, b), ...between(b, d), ...between(d, c), ...between(c, a)] };
          }
          const middle = (top + bottom) / 2;
          return { element, points: between({ x: left, y: middle }, { x: right, y: middle }) };
        });
      return [...drawn, ...styled];
    };

    const isOpaque = (element: Element): boolean => {
      const { backgroundColor, fill } = getComputedStyle(element);
      const isShape = element instanceof SVGGeometryElement && !element.matches('polyline, line');
      const colour = isShape ? fill : backgroundColor;
      return !/^(?:none|transparent)$|(?:,|\/) ?0\)$/.test(colour);
    };

    /** Whether there is a background between a text and a line behind it. */
    const isMasked = (text: Element, line: Element, { x, y }: Point, figure: Element): boolean => {
      for (const element of document.elementsFromPoint(x, y)) {
        if (element === line || element === figure) return false;
        if (!figure.contains(element)) continue;
        if (
          isOpaque(element) &&
          (element === text || element.contains(text) || element.parentNode === text.parentNode)
        ) {
          return true;
        }
      }
      return false;
    };

    /** Whether a text may interrupt a line: its own one, or that of a participant. */
    const mayInterrupt = (text: Element, line: Element): boolean => {
      if (line.matches('.lifeline')) return true;
      const label = text.closest('.edge-label');
      if (label === null || !line.matches('.edge')) return false;
      return ['data-from', 'data-to', 'data-label'].every(
        (name) => label.getAttribute(name) === line.getAttribute(name),
      );
    };

    for (const figure of document.querySelectorAll('figure.diagram')) {
      figure.scrollIntoView({ block: 'center' });
      await new Promise(requestAnimationFrame);
      const name = figure.getAttribute('data-diagram');
      const texts = textsOf(figure);
      const lines = linesOf(figure);
      if (texts.length === 0) found.push(`${name} shows nothing`);
      const frame = figure.getBoundingClientRect();
      for (const [index, { element, text, box, size }] of texts.entries()) {
        if (size < smallest) found.push(`${name}: "${text}" has ${size.toFixed(1)} px`);
        const canvas = element.closest('svg')?.getBoundingClientRect() ?? frame;
        if (!within(box, canvas)) found.push(`${name}: "${text}" is cut off`);
        const shape = element.closest('.node')?.querySelector('rect, circle, ellipse, polygon, path');
        const holder = shape ?? element.closest('.note, .participants span, .condition, .message');
        if (holder && !within(box, holder.getBoundingClientRect())) found.push(`${name}: "${text}" leaves its box`);
        for (const other of texts.slice(index + 1)) {
          if (element.contains(other.element) || other.element.contains(element)) continue;
          // The lines of one text of SVG: their boxes are higher than the distance of the lines.
          if (element.matches('tspan') && element.parentNode === other.element.parentNode) continue;
          const width = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const height = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          if (width > 1 && height > 1) found.push(`${name}: "${text}" and "${other.text}" cover each other`);
        }
        for (const line of lines) {
          const crossed = line.points.find((point) => contains(box, point));
          if (crossed === undefined) continue;
          if (!mayInterrupt(element, line.element)) found.push(`${name}: "${text}" lies on a line`);
          else if (!isMasked(element, line.element, crossed, figure))
            found.push(`${name}: "${text}" is struck through`);
        }
      }
    }
    return [...new Set(found)];
  });
}
