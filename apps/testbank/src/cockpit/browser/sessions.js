/** @import { Session } from '../types.ts' */
import { element } from '@xs2a/server/page/dom.js';
import { showPart, timeOf } from '@xs2a/server/page/request-row.js';
import { announce } from '@xs2a/server/page/status.js';
import { control, look, ownerQuery } from './caller.js';
import { badge, button, createList, dateOf, muted, openable } from './parts.js';

const colours = { new: 'waiting', running: 'waiting', finished: 'good', failed: 'bad', aborted: 'bad', expired: 'bad' };

/** Where the results of finished sessions are. */
const paths = { verification: '/v1/verifications', risk: '/v1/risks', payment: '/v1/payments' };

/** Transactions, bank connections and syncs with their wizard sessions. */
export function createSessionsView() {
  const list = createList('No transaction yet. Create one with a test call.', 'Transactions');
  return {
    nodes: [
      muted('The last 50 wizard sessions of the chosen account and mode, with each of their steps.'),
      ...list.nodes,
    ],
    async refresh() {
      /** @type {Session[]} */
      const sessions = (await control('GET', `sessions?${ownerQuery()}&per_page=50`)).sessions;
      list.show(
        sessions,
        ({ id }) => id,
        (session) => [sessionRow(session)],
      );
    },
  };
}

/** @param {Session} session */
function sessionRow(session) {
  const { product, transaction, status, current_step, last_error, created_at } = session;
  const now = status === 'running' ? current_step : '';
  return openable(
    [
      badge(colours[status], status),
      element('span', {}, element('b', {}, product), ` ${transaction}`),
      element('span', { class: 'muted title' }, [now, last_error, dateOf(created_at)].filter(Boolean).join(' · ')),
    ],
    () => [...showSteps(session), ...showDecision(session), ...showResult(session)],
  );
}

/** @param {Session} session */
function showSteps({ steps }) {
  if (steps.length === 0)
    return [muted('No step is known: nobody opened this session, or the Testbank was restarted.')];
  const rows = steps.map(({ at, action, form, error }) =>
    element(
      'li',
      {},
      element('time', { class: 'muted', datetime: at }, timeOf(at)),
      ` ${action} → form `,
      element('b', {}, form),
      error === null ? undefined : element('span', { class: 'problem' }, ` ${error}`),
    ),
  );
  return [element('ol', { class: 'timeline', 'aria-label': 'Steps' }, ...rows)];
}

/** @param {Session} session */
function showDecision({ id, is_waiting_for_approval }) {
  if (!is_waiting_for_approval) return [];
  /** @param {'approved' | 'refused'} decision */
  const decide = async (decision) => {
    await control('POST', `sessions/${encodeURIComponent(id)}/approval`, { decision });
    announce(`The bank user has ${decision} the request.`);
  };
  return [
    element('p', {}, 'The bank user is asked to approve. '),
    element(
      'div',
      { class: 'buttons' },
      button('Approve', () => decide('approved')),
      button('Refuse', () => decide('refused')),
    ),
  ];
}

/** @param {Session} session */
function showResult({ product, transaction, status }) {
  const path = product in paths ? paths[/** @type {keyof typeof paths} */ (product)] : undefined;
  if (status !== 'finished' || path === undefined) return [];
  const place = element('div');
  const show = button('Show the result', async () => {
    place.replaceChildren(...showPart('Result', await look(`${path}/${transaction}`)));
  });
  return [show, place];
}
