import { defaultTreeAdapter, html } from 'parse5';
import type { Element } from './elements.ts';

const end = 'end-of-page';

/**
 * Has the browser paint a page when all of it is there. Painted bit by bit, the table of contents stands on the left
 * before there is a text, and the columns of a table move with each of its rows.
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
