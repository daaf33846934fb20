/** @import { Catalog, Delivery, Webhook } from '../types.ts' */
import { call } from '@xs2a/server/page/call.js';
import { element } from '@xs2a/server/page/dom.js';
import { labelled } from '@xs2a/server/page/fields.js';
import { showPart } from '@xs2a/server/page/request-row.js';
import { announce } from '@xs2a/server/page/status.js';
import { caller, control, ownerQuery } from './caller.js';
import { badge, button, createForm, createList, dateOf, muted, openable, showSecret } from './parts.js';

const colours = { pending: 'waiting', delivered: 'good', dead: 'bad' };

export function createWebhooksView() {
  const webhooks = createList('No webhook yet. Events are stored, but not sent.', 'Webhooks');
  const deliveries = createList('No deliveries.', 'Deliveries');
  const secret = element('output', { class: 'secrets' });
  const status = element(
    'select',
    { id: 'delivery-status', change: () => refresh() },
    element('option', { value: '' }, 'all'),
  );
  status.append(...Object.keys(colours).map((name) => element('option', { value: name }, name)));
  const type = element('select');
  const owner = () => ({ account_id: caller.account, mode: caller.mode });

  const form = createForm(
    'webhook',
    'Create a webhook',
    {
      url: {
        label: 'URL of your receiver',
        control: element('input', { type: 'url', required: true, placeholder: 'http://127.0.0.1:3000/hook' }),
      },
      secret: {
        label: 'Signing secret',
        control: element('input', { type: 'password', autocomplete: 'off' }),
        note: 'If empty, a random secret is created.',
      },
    },
    async (values) => {
      const created = await control('POST', 'webhooks', { ...values, ...owner() });
      showSecret(secret, `Secret of ${created.url}.`, created.secret);
      await refresh();
      return 'The webhook was created. It gets all events from now on.';
    },
  );
  const testEvent = createForm(
    'event',
    'Create a test event',
    {
      type: { label: 'Type', control: type },
      object_id: {
        label: 'Id of the transaction, bank account or bank connection',
        control: element('input', {}),
        note: 'Leave this empty for account.password_changed.',
      },
    },
    async (values) => {
      const { event_id, delivery_ids } = await control('POST', 'events', { ...values, ...owner() });
      await refresh();
      return `The event ${event_id} was created, with ${delivery_ids.length} deliveries.`;
    },
  );

  async function refresh() {
    if (type.options.length === 0) {
      /** @type {Catalog} */
      const { eventTypes } = await call('GET', '/_testbank/page/catalog.json');
      type.replaceChildren(...eventTypes.map((name) => element('option', { value: name }, name)));
    }
    const filter = status.value === '' ? '' : `&status=${status.value}`;
    const [listed, sent] = await Promise.all([
      control('GET', `webhooks?${ownerQuery()}`),
      control('GET', `deliveries?${ownerQuery()}&per_page=50${filter}`),
    ]);
    webhooks.show(/** @type {Webhook[]} */ (listed.webhooks), ({ id }) => id, showWebhook);
    deliveries.show(
      /** @type {Delivery[]} */ (sent.deliveries),
      ({ id }) => id,
      (delivery) => [deliveryRow(delivery)],
    );
  }

  /** @param {Webhook} webhook */
  function showWebhook({ id, url, created_at }) {
    const path = `webhooks/${encodeURIComponent(id)}`;
    return [
      element('b', { class: 'path' }, url),
      element('span', { class: 'muted' }, ` created ${dateOf(created_at)} `),
      button(
        'New secret',
        async () => {
          showSecret(secret, `New secret of ${url}.`, (await control('POST', `${path}/secret`, {})).secret);
          announce('The next try of every delivery is signed with the new secret.');
        },
        `New secret for ${url}`,
      ),
      button(
        'Delete',
        async () => {
          await control('DELETE', path);
          await refresh();
          announce('The webhook was deleted.');
        },
        `Delete ${url}`,
      ),
    ];
  }

  /** @param {Delivery} delivery */
  function deliveryRow({ id, event_type, event_id, url, status, attempts, due_at, request, last_attempt }) {
    const tries = `${attempts} ${attempts === 1 ? 'try' : 'tries'}`;
    const next = due_at === null ? '' : `, next try ${dateOf(due_at)}`;
    const outcome = last_attempt?.reason ?? (last_attempt === null ? '' : `answered ${last_attempt.answer?.status}`);
    return openable(
      [
        badge(colours[status], status),
        element('b', {}, event_type),
        element('span', { class: 'muted title' }, [`${tries}${next}`, outcome].filter(Boolean).join(' · ')),
      ],
      () => [
        muted(`${event_id} to ${url ?? 'a deleted webhook'}`),
        button('Redeliver', async () => {
          await control('POST', `deliveries/${encodeURIComponent(id)}/redeliver`);
          await refresh();
          announce('The event is sent again.');
        }),
        ...showPart('Sent headers', request.headers),
        ...showPart('Sent body', request.body),
        ...showPart('Answer', last_attempt?.answer),
      ],
    );
  }

  const nodes = [
    secret,
    element('h3', {}, 'Receivers of the chosen account and mode'),
    ...webhooks.nodes,
    form,
    element('h3', {}, 'Deliveries'),
    labelled('Status', status),
    ...deliveries.nodes,
    element('h3', {}, 'Test event'),
    muted('Creates an event about an object that exists, and sends it.'),
    testEvent,
  ];
  return { nodes, refresh, reset: () => secret.replaceChildren() };
}
