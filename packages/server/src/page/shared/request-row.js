import { element } from './dom.js';

/**
 * A request and its answer as a row that opens.
 *
 * @param {{ at: string, status: number, method: string, path: string, query: unknown, headers: unknown, body: unknown }} entry
 * @param {string} note
 * @param {() => Node[]} [actions] what is shown above the details
 */
export function requestRow({ at, status, method, path, query, headers, body }, note, actions = () => []) {
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
    ),
  );
  row.addEventListener('toggle', () => {
    if (!row.open || row.childElementCount > 1) return;
    row.append(...actions(), ...showPart('Query', query), ...showPart('Headers', headers), ...showPart('Body', body));
  });
  return row;
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
