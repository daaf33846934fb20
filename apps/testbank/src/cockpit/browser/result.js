/** @import { StoredEvent } from '../types.ts' */
import { request } from '@xs2a/server/page/call.js';
import { element } from '@xs2a/server/page/dom.js';
import { showPart } from '@xs2a/server/page/request-row.js';
import { announce } from '@xs2a/server/page/status.js';
import { basic, caller } from './caller.js';
import { eventRow } from './events.js';
import { button, muted } from './parts.js';

/** Files of the checks of a risk: the formats of each. */
const files = {
  xs2a_account_snapshot: { path: 'accountSnapshot', formats: ['pdf', 'csv', 'json', 'json2'] },
  xs2a_fact_sheet: { path: 'factSheet', formats: ['pdf', 'json'] },
};

/**
 * The result of a test call with its events and files.
 *
 * @param {string} path of the result
 * @param {Record<string, unknown>} object
 * @param {readonly StoredEvent[]} events
 */
export function showResult(path, object, events) {
  const offered = Object.entries(files).filter(([check]) => object[check] != null);
  return [
    ...(offered.length === 0 ? [] : [element('h3', {}, 'Files')]),
    ...offered.map(([check, { path: name, formats }]) =>
      element(
        'div',
        { class: 'buttons', role: 'group', 'aria-label': check },
        element('span', {}, check),
        ...formats.map((format) =>
          button(format, () => download(`${path}/${name}`, format), `Download ${check} as ${format}`),
        ),
      ),
    ),
    element('h3', {}, `Events (${events.length})`),
    ...(events.length === 0 ? [muted('No event.')] : []),
    element(
      'ul',
      { class: 'rows', 'aria-label': 'Events of this call' },
      ...events.map((event) => element('li', {}, eventRow(event))),
    ),
    ...showPart('Object', object),
  ];
}

/**
 * @param {string} path
 * @param {string} format
 */
async function download(path, format) {
  const answer = await request('GET', `${path}?format=${format}`, undefined, basic(caller.key));
  const name = /filename="?([^";]+)/.exec(answer.headers.get('Content-Disposition') ?? '')?.[1];
  const url = URL.createObjectURL(await answer.blob());
  const anchor = element('a', { href: url, download: name ?? `${path.split('/').at(-1)}.${format}` });
  anchor.click();
  URL.revokeObjectURL(url);
  announce(`${anchor.download} was downloaded.`);
}
