import { Refusal } from '@xs2a/server/page/call.js';
import { element } from '@xs2a/server/page/dom.js';
import { labelled, showErrors } from '@xs2a/server/page/fields.js';
import { showList } from '@xs2a/server/page/lists.js';
import { announce, attempt } from '@xs2a/server/page/status.js';

/** @param {...(Node | string)} children */
export function muted(...children) {
  return element('p', { class: 'muted' }, ...children);
}

/**
 * A description of the contract, with its names as code.
 *
 * @param {string} text
 */
export function described(text) {
  return text.split('`').map((part, index) => (index % 2 === 0 ? new Text(part) : element('code', {}, part)));
}

/**
 * @param {string} text
 * @param {() => Promise<unknown>} action its error is announced
 * @param {string} [label] for screen readers, where the text alone does not say what it is about
 */
export function button(text, action, label) {
  return element('button', { type: 'button', class: 'small', 'aria-label': label, click: () => attempt(action) }, text);
}

/**
 * A list that says so when it is empty.
 *
 * @param {string} empty
 * @param {string} label
 */
export function createList(empty, label) {
  const note = muted(empty);
  const list = element('ul', { class: 'rows', 'aria-label': label });
  return {
    nodes: [note, list],
    /**
     * @template Item
     * @param {readonly Item[]} items
     * @param {(item: Item) => string} keyOf
     * @param {(item: Item) => Node[]} render
     */
    show(items, keyOf, render) {
      note.hidden = items.length > 0;
      showList(list, items, keyOf, (item) => element('li', {}, ...render(item)));
    },
  };
}

/**
 * A form that sends its values as JSON, without those that are empty.
 *
 * @param {string} name of the form, and the beginning of the ids in it
 * @param {string} action text of its button
 * @param {Record<string, { label: string, control: HTMLInputElement | HTMLSelectElement, note?: string }>} fields
 * @param {(values: Record<string, string>) => Promise<string>} send returns what is announced
 */
export function createForm(name, action, fields, send) {
  const controls = Object.fromEntries(Object.entries(fields).map(([field, { control }]) => [field, control]));
  const rows = Object.entries(fields).map(([field, { label, control, note }]) => {
    control.id = `${name}-${field}`;
    return labelled(label, control, note === undefined ? undefined : element('span', { class: 'muted' }, note));
  });
  const form = element('form', { 'aria-label': action }, ...rows, element('button', { class: 'primary' }, action));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    attempt(async () => {
      showErrors(controls, {});
      const values = Object.entries(controls).filter(([, control]) => control.value !== '');
      try {
        announce(await send(Object.fromEntries(values.map(([field, control]) => [field, control.value]))));
      } catch (error) {
        if (error instanceof Refusal) showErrors(controls, error.errors);
        throw error;
      }
    });
  });
  return form;
}

/**
 * Shows a secret that is shown only once.
 *
 * @param {HTMLElement} place
 * @param {string} about
 * @param {string} secret
 */
export function showSecret(place, about, secret) {
  place.replaceChildren(element('p', {}, `${about} Shown only once: `, element('code', { class: 'secret' }, secret)));
}

/** @param {string} moment */
export function dateOf(moment) {
  return moment.replace('T', ' ').replace(/(:\d\d)(?:\.\d+)?Z$/, '$1 UTC');
}

/**
 * A row that opens.
 *
 * @param {Node[]} summary
 * @param {() => (Node | undefined)[]} details made when it is opened first
 */
export function openable(summary, details) {
  const row = element('details', { class: 'row' }, element('summary', {}, ...summary));
  row.addEventListener('toggle', () => {
    if (row.open && row.childElementCount === 1) row.append(...details().filter((node) => node !== undefined));
  });
  return row;
}

/**
 * @param {string} kind which decides the colour: `good`, `bad`, `waiting`
 * @param {string} text
 */
export function badge(kind, text) {
  return element('span', { class: `badge ${kind}` }, text);
}
