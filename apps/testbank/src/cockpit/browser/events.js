/** @import { StoredEvent } from '../types.ts' */
import { element } from '@xs2a/server/page/dom.js';
import { showPart } from '@xs2a/server/page/request-row.js';
import { look } from './caller.js';
import { createList, muted, openable } from './parts.js';

export function createEventsView() {
  const list = createList('No event yet.', 'Events');
  return {
    nodes: [muted('The last 50 events of the chosen account and mode.'), ...list.nodes],
    async refresh() {
      const { data } = await look('/v1/events?per_page=50');
      list.show(
        /** @type {StoredEvent[]} */ (data),
        ({ id }) => id,
        (event) => [eventRow(event)],
      );
    },
  };
}

/** @param {StoredEvent} event */
export function eventRow({ id, type, message, transaction, data, created_at }) {
  return openable(
    [
      element('time', { class: 'muted' }, created_at),
      element('b', {}, type),
      element('span', { class: 'muted title' }, message),
    ],
    () => [muted([id, transaction].filter(Boolean).join(' · ')), ...showPart('Data', data)],
  );
}
