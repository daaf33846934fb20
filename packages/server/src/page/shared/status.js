import { find } from './dom.js';

/** How long a message is shown, in milliseconds. */
const shownMs = 6000;

let timer = 0;

/**
 * Shows a message at the edge of the page; screen readers read it out.
 *
 * @param {string} message
 * @param {'done' | 'problem'} kind
 */
export function announce(message, kind = 'done') {
  const status = find('status', HTMLDivElement);
  status.textContent = message;
  status.className = kind;
  clearTimeout(timer);
  timer = window.setTimeout(() => {
    status.textContent = '';
    status.className = '';
  }, shownMs);
}

/**
 * Runs an action and announces its error if it fails.
 *
 * @param {() => Promise<unknown>} action
 */
export async function attempt(action) {
  try {
    await action();
  } catch (error) {
    announce(/** @type {Error} */ (error).message, 'problem');
  }
}
