import { parseMarkup } from '@xs2a/client/wizard';
import { button, type Child, h, newId } from '../dom.ts';
import type { Texts } from '../texts.ts';

/**
 * Shows a text of the wizard with its links, dialogs and tooltips.
 *
 * A `<label>` can contain texts and links, but no buttons, which would be pressed with the label: they are apart.
 *
 * @see Reference, section "Links, modal dialogs and tooltips"
 */
export function showMarkup(text: unknown, texts: Texts): { words: Child[]; buttons: Child[] } {
  const words: Child[] = [];
  const buttons: Child[] = [];
  for (const piece of parseMarkup(`${text ?? ''}`)) {
    if (piece.kind === 'text') words.push(piece.text);
    else if (piece.kind === 'link') words.push(link('link', piece.text, piece.url));
    else if (piece.kind === 'dialog') {
      const close = button('close', texts('close'), () => box.close());
      const box = h('dialog', 'dialog', { 'aria-label': piece.text }, h('p', '', {}, piece.dialog), close);
      buttons.push(
        button('more', piece.text, () => box.showModal()),
        box,
      );
    } else {
      // By the Popover API: the button opens it, and Escape or a click elsewhere closes it.
      const id = newId();
      buttons.push(
        h('button', 'tooltip', { type: 'button', popovertarget: id, 'aria-label': piece.text }, '?'),
        h('span', 'tip', { id, popover: true }, piece.text),
      );
    }
  }
  return { words, buttons };
}

/** All nodes of a text, for places that can contain buttons. */
export function allMarkup(text: unknown, texts: Texts): Child[] {
  const { words, buttons } = showMarkup(text, texts);
  return [...words, ...buttons];
}

/** A text without its dialogs and tooltips, for places that can contain only text. */
export const plain = (text: unknown, texts: Texts): string => {
  const { words } = showMarkup(text, texts);
  return h('p', '', {}, ...words).textContent.trim();
};

/** A link that opens a new window, which learns nothing about this page. */
export const link = (style: string, text: string, href: string | false, click?: () => void): HTMLElement =>
  h('a', style, { href, target: '_blank', rel: 'noopener noreferrer', click }, text);
