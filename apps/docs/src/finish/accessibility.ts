import { type DefaultTreeAdapterTypes, defaultTreeAdapter, html } from 'parse5';
import { attributeOf, type Element } from './elements.ts';

/**
 * Makes scrollable code focusable for the keyboard. The script of Expressive Code removes this where the code fits; it
 * would also add it, but only later, and not without scripts.
 */
export function makeScrollable(elements: readonly Element[]): void {
  for (const element of elements) {
    if (element.tagName === 'pre' && attributeOf(element, 'tabindex') === undefined) {
      element.attrs.push({ name: 'tabindex', value: '0' });
    }
    if (element.tagName === 'table') scrollTable(element);
  }
}

/** A wide table is scrolled in a frame, so that it stays a table. */
function scrollTable(table: Element): void {
  const parent = table.parentNode as DefaultTreeAdapterTypes.ParentNode;
  const frame = defaultTreeAdapter.createElement('div', html.NS.HTML, [
    { name: 'class', value: 'scroll' },
    { name: 'role', value: 'group' },
    { name: 'aria-label', value: 'Table' },
    { name: 'tabindex', value: '0' },
  ]);
  defaultTreeAdapter.insertBefore(parent, frame, table);
  defaultTreeAdapter.detachNode(table);
  defaultTreeAdapter.appendChild(frame, table);
}

/** Markdown has no other way to leave the head of a column empty than a header cell that says nothing. */
export function emptyHeadersToCells(elements: readonly Element[]): void {
  for (const element of elements) {
    if (element.tagName === 'th' && element.childNodes.length === 0) element.tagName = element.nodeName = 'td';
  }
}
