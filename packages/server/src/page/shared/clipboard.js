import { element } from './dom.js';

/**
 * Puts a text on the clipboard.
 *
 * @param {string} text
 * @throws Error if the browser allows neither way
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    copyFromField(text);
  }
}

/**
 * The old way: without TLS, the clipboard API exists only on `localhost`.
 *
 * @param {string} text
 */
function copyFromField(text) {
  const focused = document.activeElement;
  const field = element('textarea', { class: 'offscreen', 'aria-hidden': 'true' });
  field.value = text;
  document.body.append(field);
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  if (!done) throw new Error('The browser does not allow copying. Select the command and copy it yourself.');
}
