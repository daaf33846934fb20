import { element } from './dom.js';

/** @import { Refusal } from '../../journal/refusal.ts' */

/**
 * A request and its answer as a row that opens. A refused request shows why.
 *
 * @param {{ at: string, status: number, method: string, path: string, query: unknown, headers: unknown, body: unknown, refusal?: Refusal | null }} entry
 * @param {string} note
 * @param {() => Node[]} [actions] what is shown above the details
 */
export function requestRow({ at, status, method, path, query, headers, body, refusal }, note, actions = () => []) {
  const row = element(
    'details',
    { class: 'request' },
    element(
      'summary',
      {},
      element('time', { datetime: at, class: 'muted' }, timeOf(at)),
      element('span', { class: `code s${Math.floor(status / 100)}` }, String(status)),
      element('span', { class: `method ${method.toLowerCase()}` }, method),
      element('span', { class: 'path' }, path),
      element('span', { class: 'muted title' }, note),
      refusal ? element('small', { class: 'reason' }, summaryOf(refusal)) : undefined,
    ),
  );
  row.addEventListener('toggle', () => {
    if (!row.open || row.childElementCount > 1) return;
    const reasons = refusal ? showReasons(refusal) : [];
    row.append(
      ...reasons,
      ...actions(),
      ...showPart('Query', query),
      ...showPart('Headers', headers),
      ...showPart('Body', body),
    );
  });
  return row;
}

/**
 * The refused fields, or the message where there are none.
 *
 * @param {Refusal} refusal
 */
function summaryOf({ message, errors, left_out }) {
  const fields = Object.keys(errors);
  if (fields.length === 0) return message;
  return `${message}: ${fields.join(', ')}${left_out > 0 ? ` and ${left_out} more` : ''}`;
}

/**
 * The messages by field; nothing where the message in the row says it all.
 *
 * @param {Refusal} refusal
 */
function showReasons({ errors }) {
  const entries = Object.entries(errors);
  if (entries.length === 0) return [];
  const terms = entries.flatMap(([field, messages]) => [
    element('dt', { class: 'name' }, field),
    ...messages.map((message) => element('dd', {}, message)),
  ]);
  return [element('h3', {}, 'Why it was refused'), element('dl', { class: 'reasons' }, ...terms)];
}

/** @param {string} at */
export function timeOf(at) {
  return new Date(at).toLocaleTimeString([], { hour12: false });
}

/**
 * A value with its heading; nothing if it is empty.
 *
 * @param {string} name
 * @param {unknown} value
 */
export function showPart(name, value) {
  const isEmpty = value == null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
  if (isEmpty) return [];
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 2);
  return [element('h3', {}, name), element('pre', { tabindex: 0, role: 'region', 'aria-label': name }, text)];
}
