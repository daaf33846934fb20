import { parseMarkup } from '@xs2a/client/wizard';
import { button, type Child, h, newId } from '../dom.ts';
import type { Texts } from '../texts.ts';

/** A part of a text: its words, and the nodes of a dialog or a tooltip that can stand for them. */
type Part = [words: Child, ...nodes: Child[]];

/**
 * Shows a text of the wizard with its links, dialogs and tooltips.
 *
 * @see Reference, section "Links, modal dialogs and tooltips"
 */
const partsOf = (text: unknown, texts: Texts): Part[] =>
  parseMarkup(`${text ?? ''}`).map((piece) => {
    if (piece.kind === 'text') return [piece.text];
    if (piece.kind === 'link') return [link('link', piece.text, piece.url)];
    if (piece.kind === 'dialog') {
      const close = button('close', texts('close'), () => box.close());
      const box = h('dialog', 'dialog', { 'aria-label': piece.text }, h('p', '', {}, piece.dialog), close);
      return [piece.text, button('more', piece.text, () => box.showModal()), box];
    }
    // By the Popover API: the button opens it, and Escape or a click elsewhere closes it.
    const id = newId();
    return [
      '',
      h('button', 'tooltip', { type: 'button', popovertarget: id, 'aria-label': piece.text }, '?'),
      h('span', 'tip', { id, popover: true }, piece.text),
    ];
  });

/** A text for places that can contain buttons. */
export const allMarkup = (text: unknown, texts: Texts): Child[] =>
  partsOf(text, texts).flatMap(([words, ...nodes]) => (nodes.length ? nodes : words));

/**
 * A text for a `<label>`, and the buttons to put beside it: those in a label would be pressed with it. The words name the
 * dialogs, so that the sentence is complete.
 */
export function splitMarkup(text: unknown, texts: Texts): { words: Child[]; nodes: Child[] } {
  const parts = partsOf(text, texts);
  return { words: parts.map(([words]) => words), nodes: parts.flatMap(([, ...nodes]) => nodes) };
}

/** A text without links, dialogs and tooltips, for places that can contain only text. */
export const plain = (text: unknown, texts: Texts): string =>
  h('p', '', {}, ...splitMarkup(text, texts).words).textContent.trim();

/** A link that opens a new window, which learns nothing about this page. */
export const link = (style: string, text: string, href: string | false, click?: () => void): HTMLElement =>
  h('a', style, { href, target: '_blank', rel: 'noopener noreferrer', click }, text);
