/** @import { Account, ApiKey } from '../types.ts' */
import { element } from '@xs2a/server/page/dom.js';
import { announce } from '@xs2a/server/page/status.js';
import { caller, control, refreshAccounts, rememberKey } from './caller.js';
import { badge, button, createForm, createList, dateOf, muted, showSecret } from './parts.js';

export function createKeysView() {
  const accounts = createList('There is no account.', 'Accounts');
  const keys = createList('This account has no key.', 'API keys');
  const secret = element('output', { class: 'secrets' });
  const name = element('input', { required: true, maxlength: 100 });
  const mode = element(
    'select',
    {},
    element('option', { value: 'test' }, 'Test'),
    element('option', { value: 'live' }, 'Live'),
  );

  const accountForm = createForm(
    'account',
    'Create an account',
    { name: { label: 'Name', control: name } },
    async (values) => {
      const created = await control('POST', 'accounts', values);
      rememberKey(created.id, 'test', created.keys.test);
      rememberKey(created.id, 'live', created.keys.live);
      showSecret(
        secret,
        `API keys of “${created.name}” for Test and Live.`,
        `${created.keys.test} ${created.keys.live}`,
      );
      await refresh();
      return `The account “${created.name}” was created. Choose it above to see its data.`;
    },
  );
  const keyForm = createForm(
    'new-key',
    'Create an API key',
    { mode: { label: 'Mode', control: mode } },
    async (values) => {
      const created = await control('POST', `accounts/${encodeURIComponent(caller.account)}/keys`, values);
      rememberKey(created.account_id, created.mode, created.secret);
      showSecret(secret, `New API key of mode ${created.mode === 'test' ? 'Test' : 'Live'}.`, created.secret);
      await refresh();
      return 'The key was created. This tab uses it.';
    },
  );

  async function refresh() {
    accounts.show(await refreshAccounts(), ({ id }) => id, showAccount);
    const listed = await control('GET', `accounts/${encodeURIComponent(caller.account)}/keys`);
    keys.show(/** @type {ApiKey[]} */ (listed.keys), ({ id }) => id, showKey);
  }

  /** @param {Account} account */
  function showAccount({ id, number, name, created_at }) {
    return [
      element('b', {}, name),
      element('span', { class: 'muted' }, ` number ${number} · ${id} · created ${dateOf(created_at)}`),
    ];
  }

  /** @param {ApiKey} key */
  function showKey({ id, mode, ending, created_at, revoked_at }) {
    const isValid = revoked_at === null;
    return [
      element('span', {}, element('code', {}, `…${ending}`), ` ${mode === 'test' ? 'Test' : 'Live'} `),
      isValid ? badge('good', 'valid') : badge('bad', 'revoked'),
      element('span', { class: 'muted' }, ` created ${dateOf(created_at)} `),
      ...(isValid ? [button('Revoke', () => revoke(id, ending), `Revoke the key that ends with ${ending}`)] : []),
    ];
  }

  /**
   * @param {string} id
   * @param {string} ending
   */
  async function revoke(id, ending) {
    await control('DELETE', `keys/${encodeURIComponent(id)}`);
    await refresh();
    announce(`The key that ends with ${ending} is no longer valid.`);
  }

  const nodes = [
    muted('Each account sees only its own data. Keys are stored as hashes, so only a new key can be shown.'),
    secret,
    element('h3', {}, 'Accounts'),
    ...accounts.nodes,
    accountForm,
    element('h3', {}, 'API keys of the chosen account'),
    ...keys.nodes,
    keyForm,
  ];
  return { nodes, refresh, reset: () => secret.replaceChildren() };
}
