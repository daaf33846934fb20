/** @import { Operation, Overview, Pin, Tag } from '../types.ts' */
import { element, find } from '@xs2a/server/page/dom.js';
import { matchesFilter } from './filter.js';
import { showAnswers, showRequests } from './operation.js';
import { onPins } from './pins.js';

const list = find('operation-list', HTMLDivElement);
const filter = find('filter', HTMLInputElement);

/** @typedef {{ tag: Tag, operation: Operation, row: HTMLDetailsElement }} Entry */

/** @type {Entry[]} */
let entries = [];
/** @type {readonly Pin[]} */
let pins = [];

/** @param {Overview} overview */
export function showOperations({ groups, tags }) {
  entries = [];
  const names = groups.map(({ name }) => name);
  const ordered = [...names, null].flatMap((group) => {
    const members = tags.filter((tag) => tag.group === group);
    if (members.length === 0) return [];
    if (names.length === 0) return members.map((tag) => showTag(tag, 'h2'));
    const heading = element('h2', {}, group ?? 'Other');
    return [element('div', { class: 'group' }, heading, ...members.map((tag) => showTag(tag, 'h3')))];
  });
  list.replaceChildren(...ordered);
  markPinned();
  applyFilter();
}

/**
 * Opens an operation and moves the focus to it.
 *
 * @param {string} operationId
 */
export function openOperation(operationId) {
  const row = entries.find(({ operation }) => operation.operationId === operationId)?.row;
  if (row === undefined) return;
  filter.value = '';
  applyFilter();
  row.open = true;
  row.querySelector('summary')?.focus();
  row.scrollIntoView({ block: 'start' });
}

/**
 * @param {Tag} tag
 * @param {'h2' | 'h3'} level
 */
function showTag(tag, level) {
  const description = tag.description === '' ? undefined : element('p', { class: 'muted' }, tag.description);
  const rows = tag.operations.map((operation) => showOperation(tag, operation));
  return element('section', { class: 'tag' }, element(level, {}, tag.name), description, ...rows);
}

/**
 * @param {Tag} tag
 * @param {Operation} operation
 */
function showOperation(tag, operation) {
  const { method, path, summary, operationId, scope } = operation;
  const row = element(
    'details',
    { class: 'operation' },
    element(
      'summary',
      {},
      element('span', { class: `method ${method.toLowerCase()}` }, method),
      element('span', {}, element('span', { class: 'path' }, ...breakable(path)), pinnedLabel()),
      element('span', { class: 'title muted' }, summary),
    ),
  );
  // Built when it is opened: all examples of all operations would be a thousand buttons.
  row.addEventListener('toggle', () => {
    if (!row.open || row.childElementCount > 1) return;
    const facts = [operationId, ...scope].join(' · ');
    const hint = 'Click an answer to pin it, or Preview to see it first. Click a request to copy it as curl.';
    row.append(
      element('p', { class: 'facts muted' }, `${facts}. ${hint}`),
      ...showAnswers(operation),
      ...showRequests(operation),
    );
    markPinned();
  });
  entries.push({ tag, operation, row });
  return row;
}

function pinnedLabel() {
  return element('span', { class: 'pinned', hidden: true }, 'pinned');
}

/**
 * A long path may break at its slashes.
 *
 * @param {string} path
 */
function breakable(path) {
  return path.split(/(?=\/)/).flatMap((segment) => [element('wbr'), segment]);
}

/** Marks the operations and answers that are pinned. */
function markPinned() {
  for (const { operation, row } of entries) {
    const own = pins.filter(({ operationId }) => operationId === operation.operationId);
    const label = row.querySelector('.pinned');
    if (label instanceof HTMLElement) label.hidden = own.length === 0;
    for (const button of row.querySelectorAll('button[data-code]')) {
      const { code, example = null } = /** @type {HTMLButtonElement} */ (button).dataset;
      const isPinned = own.some((pin) => String(pin.code) === code && pin.example === example);
      button.classList.toggle('is-pinned', isPinned);
    }
  }
}

function applyFilter() {
  let count = 0;
  for (const { tag, operation, row } of entries) {
    row.hidden = !matchesFilter(tag, operation, filter.value);
    if (!row.hidden) count++;
  }
  for (const section of list.querySelectorAll('.tag, .group')) {
    /** @type {HTMLElement} */ (section).hidden = section.querySelector('.operation:not([hidden])') === null;
  }
  find('filter-result', HTMLOutputElement).value =
    filter.value.trim() === '' ? `${entries.length} operations` : `${count} of ${entries.length} operations`;
}

filter.addEventListener('input', applyFilter);
onPins((changed) => {
  pins = changed;
  markPinned();
});
