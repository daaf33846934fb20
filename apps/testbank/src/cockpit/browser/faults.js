/** @import { Catalog, Fault } from '../types.ts' */
import { call } from '@xs2a/server/page/call.js';
import { element } from '@xs2a/server/page/dom.js';
import { announce } from '@xs2a/server/page/status.js';
import { caller, control } from './caller.js';
import { button, createForm, createList, muted } from './parts.js';

export function createFaultsView() {
  const list = createList('No faults.', 'Faults');
  const operation = element('select', { required: true });
  const status = element('input', { type: 'number', min: 400, max: 599, placeholder: '503' });
  const delay = element('input', { type: 'number', min: 0, max: 60_000, placeholder: '0' });
  const times = element('input', { type: 'number', min: 1, value: 1, required: true });
  const form = createForm(
    'fault',
    'Create a fault',
    {
      operation_id: { label: 'Operation', control: operation },
      status: { label: 'Status', control: status, note: 'If empty, the answer is only delayed.' },
      delay_ms: { label: 'Delay in milliseconds', control: delay },
      times: { label: 'Number of calls', control: times },
    },
    async ({ operation_id = '', ...numbers }) => {
      const values = Object.entries(numbers).map(([name, value]) => [name, Number(value)]);
      await control('POST', 'faults', { operation_id, account_id: caller.account, ...Object.fromEntries(values) });
      await refresh();
      return `The fault affects the next calls of ${operation_id}.`;
    },
  );
  const clear = button('Remove all', async () => {
    await control('DELETE', `faults?account_id=${encodeURIComponent(caller.account)}`);
    await refresh();
    announce('All faults of this account are removed.');
  });

  async function refresh() {
    if (operation.options.length === 0) {
      /** @type {Catalog} */
      const { operations } = await call('GET', '/_testbank/page/catalog.json');
      operation.replaceChildren(
        ...operations.map(({ id, summary }) => element('option', { value: id }, `${id}: ${summary}`)),
      );
    }
    /** @type {Fault[]} */
    const faults = (await control('GET', 'faults')).faults;
    const own = faults.filter(({ account_id }) => account_id === caller.account);
    clear.hidden = own.length === 0;
    list.show(own, ({ id }) => id, showFault);
  }

  /** @param {Fault} fault */
  function showFault({ operation_id, status, delay_ms, times }) {
    const effect = [status === null ? '' : `status ${status}`, delay_ms > 0 ? `delay ${delay_ms} ms` : ''];
    return [
      element('b', {}, operation_id),
      element(
        'span',
        { class: 'muted' },
        ` ${effect.filter(Boolean).join(', ')}, for ${times} more ${times === 1 ? 'call' : 'calls'}`,
      ),
    ];
  }

  return {
    nodes: [
      muted('A fault makes the next calls of an operation fail, delays them, or both. A restart removes all faults.'),
      ...list.nodes,
      clear,
      form,
    ],
    refresh,
  };
}
