/** @import { LoggedRequest } from '../types.ts' */
import { requestRow } from '@xs2a/server/page/request-row.js';
import { announce } from '@xs2a/server/page/status.js';
import { control } from './caller.js';
import { button, createList, muted } from './parts.js';

export function createLogView() {
  const list = createList('No request yet.', 'Requests');
  async function refresh() {
    /** @type {LoggedRequest[]} */
    const requests = (await control('GET', 'requests')).requests;
    list.show(
      requests,
      ({ id }) => String(id),
      (entry) => [requestRow(entry, [entry.operation_id, `${entry.duration_ms} ms`].filter(Boolean).join(' · '))],
    );
  }
  const clear = button('Clear', async () => {
    await control('DELETE', 'requests');
    await refresh();
    announce('The log is empty.');
  });
  return {
    nodes: [
      muted('The last 200 requests to the XS2A API, of all accounts and without their secrets. '),
      clear,
      ...list.nodes,
    ],
    refresh,
  };
}
