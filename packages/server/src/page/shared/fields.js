import { element } from './dom.js';

/**
 * A control with its label and a place for its messages.
 *
 * @param {string} label
 * @param {HTMLElement} control has an id
 * @param {...(Node | undefined)} notes
 */
export function labelled(label, control, ...notes) {
  const message = element('span', { id: `${control.id}-error`, class: 'problem' });
  const described = [control.getAttribute('aria-describedby'), message.id].filter(Boolean).join(' ');
  control.setAttribute('aria-describedby', described);
  return element('div', { class: 'field' }, element('label', { for: control.id }, label), control, ...notes, message);
}

/**
 * Shows the messages of a refusal at the controls that they are about.
 *
 * @param {Record<string, HTMLElement>} controls by the names of the fields
 * @param {Record<string, string[]>} errors
 */
export function showErrors(controls, errors) {
  for (const [name, control] of Object.entries(controls)) {
    const messages = errors[name] ?? [];
    control.setAttribute('aria-invalid', String(messages.length > 0));
    const message = document.getElementById(`${control.id}-error`);
    if (message) message.textContent = messages.join(' ');
  }
}
