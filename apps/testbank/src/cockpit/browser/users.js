/** @import { BankAccount, BankUser, Turnover } from '../types.ts' */
import { element } from '@xs2a/server/page/dom.js';
import { attempt } from '@xs2a/server/page/status.js';
import { accessTokenOf } from './access-token.js';
import { look } from './caller.js';
import { balanceChart, money } from './chart.js';
import { createList, muted, openable } from './parts.js';

export function createUsersView() {
  const list = createList('No bank user yet. Create one with a test call for a bank connection.', 'Bank users');
  return {
    nodes: [
      muted('Open a bank user to see the accounts. If the user has no valid access token, this page creates one.'),
      ...list.nodes,
    ],
    async refresh() {
      const { data } = await look('/v1/api/users?per_page=50');
      list.show(
        /** @type {BankUser[]} */ (data),
        ({ id }) => id,
        (user) => [userRow(user)],
      );
    },
  };
}

/** @param {BankUser} user */
function userRow({ id, name, created_at }) {
  return openable(
    [
      element('b', {}, name || 'Without a name'),
      element('span', { class: 'muted' }, id),
      element('span', { class: 'muted title' }, `created ${created_at}`),
    ],
    () => {
      const place = element('div', {}, muted('Reading the accounts …'));
      attempt(async () => {
        try {
          const token = await accessTokenOf(id);
          const accounts = /** @type {BankAccount[]} */ ((await look('/v1/api/accounts?per_page=100', token)).data);
          const shown = await Promise.all(accounts.map((account) => showAccount(account, token)));
          place.replaceChildren(...(shown.length === 0 ? [muted('No bank account yet.')] : shown));
        } catch (error) {
          place.replaceChildren(muted('The accounts could not be read.'));
          throw error;
        }
      });
      return [place];
    },
  );
}

/**
 * @param {BankAccount} account
 * @param {string} token
 */
async function showAccount({ id, holder, iban, bank_name }, token) {
  const path = `/v1/api/accounts/${encodeURIComponent(id)}`;
  const [balance, { turnovers }] = await Promise.all([
    look(`${path}/balance`, token),
    look(`${path}/turnovers`, token),
  ]);
  const name = iban || 'Card';
  return element(
    'article',
    { class: 'account' },
    element('h3', {}, `${name} · ${money(balance.balance)}`),
    muted(`${holder} · ${bank_name} · ${turnovers.length} turnovers`),
    balanceChart(`Balance of ${name}`, balance.balance, /** @type {Turnover[]} */ (turnovers)),
  );
}
