import { find } from './dom.js';

/** How long a message can be read, in milliseconds. */
const shownMs = 6000;

let timer = 0;

/**
 * Tells what has happened: seen at the edge of the page, and read out by screen readers.
 *
 * @param {string} message
 * @param {'done' | 'problem'} kind
 */
export function tell(message, kind = 'done') {
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
 * Does something that may fail, and tells if it does.
 *
 * @param {() => Promise<unknown>} action
 */
export async function attempt(action) {
  try {
    await action();
  } catch (error) {
    tell(/** @type {Error} */ (error).message, 'problem');
  }
}
