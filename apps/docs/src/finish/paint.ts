import { defaultTreeAdapter, html } from 'parse5';
import type { Element } from './elements.ts';

const end = 'end-of-page';

/**
 * Makes the browser paint a page only when it is complete. Painted in parts, the page would show the table of contents
 * before the text, and the columns of a table would move with every row.
 */
export function paintAtOnce(elements: readonly Element[]): void {
  const head = elements.find(({ tagName }) => tagName === 'head');
  const body = elements.find(({ tagName }) => tagName === 'body');
  if (head === undefined || body === undefined) throw new Error('A page without head or body.');
  append(head, 'link', { rel: 'expect', href: `#${end}`, blocking: 'render' });
  append(body, 'div', { id: end, hidden: '' });
}

function append(parent: Element, name: string, attributes: Record<string, string>): void {
  const attrs = Object.entries(attributes).map(([key, value]) => ({ name: key, value }));
  defaultTreeAdapter.appendChild(parent, defaultTreeAdapter.createElement(name, html.NS.HTML, attrs));
}
