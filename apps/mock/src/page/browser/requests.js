/** @import { JournalEntry } from '../types.ts' */

import { element, find } from '@xs2a/server/page/dom.js';
import { announce, attempt } from '@xs2a/server/page/status.js';
import { api } from './api.js';

/** How many requests the mock keeps. */
const capacity = 200;

const list = find('request-list', HTMLOListElement);

/** @type {JournalEntry | undefined} */
let last;

/**
 * Fetches the requests since the last call.
 *
 * @param {(operationId: string) => void} open shows an operation
 * @returns {Promise<boolean>} whether this is still the same journal: it is not after a restart of the mock
 */
export async function refreshRequests(open) {
  // The last request is fetched once more: if the mock no longer has it, it has forgotten all.
  const fetched = await api.requests(last === undefined ? 0 : last.id - 1);
  const isSame = last === undefined || fetched.some(({ id, at }) => id === last?.id && at === last.at);
  if (!isSame) list.replaceChildren();
  const entries = isSame ? fetched : await api.requests(0);
  const lastId = isSame ? (last?.id ?? 0) : 0;
  const rows = entries.filter(({ id }) => id > lastId).map((entry) => showRequest(entry, open));
  if (isSame && last !== undefined) for (const row of rows) row.classList.add('fresh');
  last = entries[0];
  list.prepend(...rows);
  while (list.childElementCount > capacity) list.lastElementChild?.remove();
  showCount();
  return isSame;
}

function showCount() {
  const count = list.childElementCount;
  find('no-requests', HTMLElement).textContent =
    count === 0 ? 'No request yet. They appear here as they come in, without their secrets.' : '';
  find('tab-requests', HTMLButtonElement).textContent = count === 0 ? 'Requests' : `Requests ${count}`;
}

/**
 * @param {JournalEntry} entry
 * @param {(operationId: string) => void} open
 */
function showRequest(entry, open) {
  const { at, method, path, status, example, duration_ms, operationId, query, headers, body } = entry;
  const row = element(
    'details',
    { class: 'request' },
    element(
      'summary',
      {},
      element('time', { datetime: at, class: 'muted' }, new Date(at).toLocaleTimeString([], { hour12: false })),
      element('span', { class: `code s${Math.floor(status / 100)}` }, String(status)),
      element('span', { class: `method ${method.toLowerCase()}` }, method),
      element('span', { class: 'path' }, path),
      element('span', { class: 'muted title' }, [example, `${duration_ms} ms`].filter(Boolean).join(' · ')),
    ),
  );
  row.addEventListener('toggle', () => {
    if (!row.open || row.childElementCount > 1) return;
    if (operationId !== null) {
      row.append(
        element('button', { type: 'button', class: 'small', click: () => open(operationId) }, `Show ${operationId}`),
      );
    }
    row.append(...showPart('Query', query), ...showPart('Headers', headers), ...showPart('Body', body));
  });
  return element('li', {}, row);
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function showPart(name, value) {
  const isEmpty = value === null || (typeof value === 'object' && Object.keys(value).length === 0);
  if (isEmpty) return [];
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return [element('h3', {}, name), element('pre', { tabindex: 0, role: 'region', 'aria-label': name }, text)];
}

find('clear', HTMLButtonElement).addEventListener('click', () =>
  attempt(async () => {
    await api.clearRequests();
    list.replaceChildren();
    last = undefined;
    showCount();
    announce('The list of requests is empty.');
  }),
);
