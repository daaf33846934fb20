/** @import { Account, ApiKey } from '../types.ts' */
import { call, Refusal } from '@xs2a/server/page/call.js';
import { element, find } from '@xs2a/server/page/dom.js';
import { announce, attempt } from '@xs2a/server/page/status.js';

/**
 * Who calls: the account and the mode whose data are shown, and the secrets for them. The tab keeps them until it is
 * closed, because both pages need them; nothing else does.
 *
 * @typedef {{ token?: string, account?: string, mode?: 'test' | 'live', keys?: Record<string, string> }} Stored
 */

const storageName = 'xs2a-testbank';

/** The keys of a Testbank that only its own machine reaches: words of the docs. */
const knownKeys = { test: 'testbank_test_key', live: 'testbank_live_key' };

const accountField = element('select', { id: 'account' });
const modeField = element(
  'select',
  { id: 'mode' },
  element('option', { value: 'test' }, 'Test'),
  element('option', { value: 'live' }, 'Live'),
);
const keyField = element('input', { id: 'key', type: 'password', autocomplete: 'off', spellcheck: 'false' });
const newKey = element('button', { type: 'button', class: 'small', hidden: true }, 'Create a key');
const form = element(
  'form',
  { id: 'caller', 'aria-label': 'Whose data are shown', hidden: true },
  element('label', {}, 'Account ', accountField),
  element('label', {}, 'Mode ', modeField),
  element('label', {}, 'API key ', keyField),
  newKey,
);

const token = element('input', { id: 'token', type: 'password', autocomplete: 'off', required: true });
const access = element(
  'form',
  { id: 'access', 'aria-labelledby': 'access-heading', hidden: true },
  element('h2', { id: 'access-heading' }, 'Control token'),
  element(
    'p',
    { class: 'muted' },
    'Enter the control token. Unless you set one, the Testbank prints it when it starts. Only this tab stores it.',
  ),
  element('label', { for: 'token' }, 'Token'),
  token,
  element('button', { class: 'primary' }, 'Continue'),
);

const header = find('header', HTMLElement);
header.append(form);
header.after(access);

/** @type {Stored} */
let stored = JSON.parse(sessionStorage.getItem(storageName) ?? '{}');
/** @type {(() => void)[]} */
const listeners = [];

/** @param {Partial<Stored>} changes */
function store(changes) {
  stored = { ...stored, ...changes };
  sessionStorage.setItem(storageName, JSON.stringify(stored));
}

export const caller = {
  get account() {
    return accountField.value;
  },
  /** @returns {'test' | 'live'} */
  get mode() {
    return modeField.value === 'live' ? 'live' : 'test';
  },
  /** The API key of the account and the mode; empty if it is not known. */
  get key() {
    return keyField.value.trim();
  },
};

/**
 * Calls the control of the Testbank.
 *
 * @param {string} method
 * @param {string} path below `/_testbank`
 * @param {object} [body]
 */
export function control(method, path, body) {
  const headers = stored.token === undefined ? {} : { Authorization: `Bearer ${stored.token}` };
  return call(method, `/_testbank/${path}`, body, headers);
}

/** The account and the mode as parameters of the control. */
export function ownerQuery() {
  return new URLSearchParams({ account_id: caller.account, mode: caller.mode }).toString();
}

/**
 * Calls the XS2A API.
 *
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @param {string} [secret] an access token in place of the API key
 */
export function api(method, path, body, secret = caller.key) {
  if (secret === '') return Promise.reject(new Error('Enter the API key of this account and mode.'));
  return call(method, path, body, basic(secret));
}

/**
 * Reads from the XS2A API for a view. It is not logged and meets no faults: only what the user does would be expected
 * there.
 *
 * @param {string} path
 * @param {string} [secret] an access token in place of the API key
 */
export function look(path, secret = caller.key) {
  return call('GET', path, undefined, { ...basic(secret), 'X-Testbank-View': 'cockpit' });
}

/** @param {string} secret */
export function basic(secret) {
  return { Authorization: `Basic ${btoa(`api:${secret}`)}` };
}

/** @param {() => void} listener runs whenever the account, the mode or the key has changed */
export function onCaller(listener) {
  listeners.push(listener);
}

/**
 * Uses an API key that was just created, if it is of the account and the mode that are shown.
 *
 * @param {string} account
 * @param {'test' | 'live'} mode
 * @param {string} key
 */
export function rememberKey(account, mode, key) {
  store({ keys: { ...stored.keys, [`${account} ${mode}`]: key } });
  if (account === caller.account && mode === caller.mode) chooseKey();
}

/** Asks for the accounts, and for the control token if it is needed. */
export async function identify() {
  for (;;) {
    try {
      await refreshAccounts();
      access.hidden = true;
      break;
    } catch (error) {
      if (!(error instanceof Refusal) || error.status !== 401) throw error;
      if (stored.token !== undefined) announce(error.message, 'problem');
      access.hidden = false;
      token.focus();
      await new Promise((resolve) => access.addEventListener('submit', resolve, { once: true }));
      store({ token: token.value.trim() });
      token.value = '';
    }
  }
  modeField.value = stored.mode ?? 'test';
  form.hidden = false;
  await chooseKey();
}

/** Reads the accounts again. */
export async function refreshAccounts() {
  /** @type {Account[]} */
  const accounts = (await control('GET', 'accounts')).accounts;
  const chosen = accountField.value || stored.account;
  accountField.replaceChildren(...accounts.map(({ id, name }) => element('option', { value: id }, name)));
  if (accounts.some(({ id }) => id === chosen)) accountField.value = chosen ?? '';
  return accounts;
}

/** Takes the key that this tab knows, or the one that everybody knows. */
async function chooseKey() {
  const { account, mode } = caller;
  /** @type {ApiKey[]} */
  const keys = (await control('GET', `accounts/${encodeURIComponent(account)}/keys`)).keys;
  const known = knownKeys[mode];
  const isKnown = keys.some((key) => key.mode === mode && key.revoked_at === null && known.endsWith(key.ending));
  keyField.value = stored.keys?.[`${account} ${mode}`] ?? (isKnown ? known : '');
  changed();
}

function changed() {
  store({ account: caller.account, mode: caller.mode });
  newKey.hidden = caller.key !== '';
  keyField.setAttribute('aria-invalid', String(caller.key === ''));
  for (const listener of listeners) listener();
}

for (const submitted of [form, access]) {
  submitted.addEventListener('submit', (event) => event.preventDefault());
}
for (const field of [accountField, modeField]) field.addEventListener('change', () => attempt(chooseKey));
keyField.addEventListener('change', () => {
  store({ keys: { ...stored.keys, [`${caller.account} ${caller.mode}`]: caller.key } });
  changed();
});
newKey.addEventListener('click', () =>
  attempt(async () => {
    const { account, mode } = caller;
    const { secret } = await control('POST', `accounts/${encodeURIComponent(account)}/keys`, { mode });
    rememberKey(account, mode, secret);
    announce('The key was created. This tab uses it.');
  }),
);
