import { attributeOf, type Element, elementsOf } from '../../src/finish/elements.ts';
import type { BuiltPage } from './site.ts';

/** Titles of what is written into a guide, because there is nothing to run or to compare it with. */
const marked = /^(?:Terminal$|Output\b|Fragment\b)/;

/** The code that comes from a file which the tests run, or from the contract. */
const proven = 'data-shown';

/** @returns the beginning of every block of code that is neither proven nor marked */
export function unprovenCode({ path, elements }: BuiltPage): string[] {
  const blessed = new Set(
    elements
      .filter((element) => attributeOf(element, proven) !== undefined || isMarked(element))
      .flatMap((element) => elementsOf(element)),
  );
  return elements
    .filter((element) => element.tagName === 'pre' && !blessed.has(element))
    .map((element) => `${path}: ${allText(element).slice(0, 60)}`);
}

/** A frame of Expressive Code with a title that says what it is. */
function isMarked(element: Element): boolean {
  if (element.tagName !== 'figure') return false;
  const title = elementsOf(element).find((child) => attributeOf(child, 'class')?.split(' ').includes('title'));
  return title !== undefined && marked.test(allText(title).trim());
}

/** All text within an element. */
export function allText(element: Element): string {
  return element.childNodes
    .map((child) => ('value' in child ? child.value : 'tagName' in child ? allText(child) : ''))
    .join('');
}
