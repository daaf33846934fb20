/** @import { JournalEntry } from '../types.ts' */

import { element, find } from '@xs2a/server/page/dom.js';
import { requestRow } from '@xs2a/server/page/request-row.js';
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
    count === 0 ? 'No request yet. Requests appear here as they arrive, without their secrets.' : '';
  find('tab-requests', HTMLButtonElement).textContent = count === 0 ? 'Requests' : `Requests ${count}`;
}

/**
 * @param {JournalEntry} entry
 * @param {(operationId: string) => void} open
 */
function showRequest(entry, open) {
  const { example, duration_ms, operationId } = entry;
  const note = [example, `${duration_ms} ms`].filter(Boolean).join(' · ');
  const actions = () =>
    operationId === null
      ? []
      : [element('button', { type: 'button', class: 'small', click: () => open(operationId) }, `Show ${operationId}`)];
  return element('li', {}, requestRow(entry, note, actions));
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
