/** @import { Answer, Operation, Preview } from '../types.ts' */
import { element } from '@xs2a/server/page/dom.js';
import { attempt } from '@xs2a/server/page/status.js';
import { api } from './api.js';

/** For the ids that connect a button with the answer that it previews. */
let count = 0;

/**
 * Makes the buttons that show what an answer of an operation contains. One preview is open at a time: a second click
 * closes it.
 *
 * @param {Operation} operation
 * @returns {(answer: Answer, name: HTMLElement) => HTMLButtonElement} a button for an answer whose name is shown elsewhere
 */
export function createPreview({ operationId }) {
  const text = element('pre', { tabindex: 0, role: 'region', class: 'preview-text', hidden: true });
  /** @type {HTMLButtonElement | undefined} */
  let opened;

  function close() {
    opened?.setAttribute('aria-expanded', 'false');
    opened = undefined;
    text.hidden = true;
  }

  /**
   * @param {HTMLButtonElement} button
   * @param {Answer} answer
   */
  async function open(button, answer) {
    const preview = await api.preview(operationId, answer);
    close();
    opened = button;
    button.setAttribute('aria-expanded', 'true');
    text.textContent = write(preview);
    text.ariaLabel = `Preview of ${[answer.code, answer.example].filter(Boolean).join(' ')}`;
    text.hidden = false;
    button.closest('.situations')?.after(text);
  }

  return (answer, name) => {
    name.id = `answer-${++count}`;
    const button = element('button', {
      type: 'button',
      class: 'preview small',
      title: 'Show this answer without pinning it',
      'aria-describedby': name.id,
      'aria-expanded': 'false',
    });
    button.append('Preview');
    button.addEventListener('click', () => {
      if (button === opened) close();
      else attempt(() => open(button, answer));
    });
    return button;
  };
}

/**
 * An answer as HTTP writes it: status, headers, an empty line, the body.
 *
 * @param {Preview} preview
 */
function write({ code, headers, body }) {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const content = typeof body === 'string' ? body : JSON.stringify(body, null, 2);
  return [String(code), ...lines, ...(body === null ? [] : ['', content])].join('\n');
}
