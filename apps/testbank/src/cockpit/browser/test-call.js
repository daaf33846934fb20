/** @import { Catalog, StoredEvent, WizardAnswer } from '../types.ts' */
import { call, Refusal } from '@xs2a/server/page/call.js';
import { copy } from '@xs2a/server/page/clipboard.js';
import { element, find } from '@xs2a/server/page/dom.js';
import { labelled, showErrors } from '@xs2a/server/page/fields.js';
import { requestRow, showPart } from '@xs2a/server/page/request-row.js';
import { announce, attempt } from '@xs2a/server/page/status.js';
import { accessTokenOf } from './access-token.js';
import { api, caller, control, identify, onCaller } from './caller.js';
import { toCurl, toTypeScript } from './code.js';
import { createFields } from './request-form.js';
import { showResult } from './result.js';
import { openWizard } from './wizard.js';

/** @typedef {Catalog['products'][number]} Product */

const names = { verification: 'Verification', risk: 'Risk', payment: 'Payment', connection: 'Bank connection' };

const form = find('request', HTMLFormElement);
const exchanges = find('exchanges', HTMLOListElement);
const wizardPlace = find('wizard', HTMLDivElement);
const resultPlace = find('result', HTMLDivElement);

/** The request as code. */
let code = { curl: '', TypeScript: '' };
/** @type {Catalog | undefined} */
let catalog;
/** @type {ReturnType<typeof createFields> | undefined} */
let fields;
/** @type {ReturnType<typeof openWizard> | undefined} */
let wizard;

const productField = element('select', { id: 'product', change: () => showFields() });
const userField = element('select', { id: 'bank-user' });
const userRow = labelled('Bank user', userField);
const fieldsPlace = element('div');
const submit = element('button', { class: 'primary' }, 'Send the request');
form.append(labelled('Product', productField), userRow, fieldsPlace, submit);

/** @returns {Product} */
function chosenProduct() {
  const product = catalog?.products.find((candidate) => candidate.product === productField.value);
  if (product === undefined) throw new Error('No product is chosen.');
  return product;
}

function showFields() {
  const product = chosenProduct();
  userRow.hidden = product.product !== 'connection';
  fields = createFields(product, caller.mode);
  fieldsPlace.replaceChildren(...fields.nodes);
  showCode();
  if (!userRow.hidden) attempt(offerUsers);
}

/** Bank users of whom a connection can be; a new one by default. */
async function offerUsers() {
  const users = caller.key === '' ? [] : (await api('GET', '/v1/api/users?per_page=50')).data;
  userField.replaceChildren(
    element('option', { value: '' }, 'a new one'),
    ...users.map((/** @type {{ id: string, name: string }} */ { id, name }) =>
      element('option', { value: id }, `${name} (${id})`),
    ),
  );
}

function showCode() {
  const { operation, method, path, product } = chosenProduct();
  const body = /** @type {object} */ (fields?.read() ?? {});
  const isOfUser = product === 'connection';
  const secret = isOfUser ? 'XS2A_ACCESS_TOKEN' : 'XS2A_API_KEY';
  code = {
    curl: toCurl(method, `${location.origin}${path}`, body, secret),
    TypeScript: toTypeScript(operation, location.origin, body, isOfUser ? 'accessToken' : 'apiKey', secret),
  };
  const parts = Object.entries(code).flatMap(([name, text]) => showPart(name, text));
  find('code', HTMLDivElement).replaceChildren(...parts);
}

/**
 * Calls the API, and shows the call. The secrets of requests are not shown.
 *
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @param {string} [secret]
 */
async function recordedCall(method, path, body, secret) {
  const at = new Date().toISOString();
  /**
   * @param {number} status
   * @param {unknown} answer
   */
  const record = (status, answer) => {
    const shown = { Request: redact(body), Answer: redact(answer) };
    const row = requestRow({ at, status, method, path, query: null, headers: null, body: shown }, '');
    exchanges.prepend(element('li', {}, row));
    find('no-exchanges', HTMLElement).hidden = true;
  };
  try {
    const answer = await api(method, path, body, secret);
    record(200, answer);
    return answer;
  } catch (error) {
    if (error instanceof Refusal) record(error.status, { message: error.message, errors: error.errors });
    throw error;
  }
}

/** Names of what is not shown. */
const secretNames = /^(?:key|wizard_session_key|token|login_credentials|credentials|tan|.*(?:pin|password).*)$/i;

/**
 * @param {unknown} value
 * @returns {unknown}
 */
function redact(value) {
  if (Array.isArray(value)) return value.map(redact);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      secretNames.test(name) && typeof member === 'string' ? '[redacted]' : redact(member),
    ]),
  );
}

/** Creates what was chosen, and opens its wizard. */
async function start() {
  const { method, path, product } = chosenProduct();
  const body = /** @type {object} */ (fields?.read() ?? {});
  wizard?.close();
  wizardPlace.replaceChildren();
  resultPlace.replaceChildren();
  const secret = product === 'connection' ? await userToken() : undefined;
  const { transaction, wizard_session_key: key } = await recordedCall(method, path, body, secret);
  wizard = openWizard({
    place: wizardPlace,
    key,
    language: /** @type {{ language?: string }} */ (body).language ?? document.documentElement.lang,
    pins: catalog?.pins ?? [],
    submit: (step) => recordedCall('POST', '/v1/wizard', step, secret),
    approve: async () => {
      await control('POST', `sessions/${encodeURIComponent(transaction)}/approval`, { decision: 'approved' });
      announce('The bank user has approved the request.');
    },
    onFinish: (answer) => finish(path, transaction, secret, answer),
  });
}

/** An access token of the chosen bank user, who is created if there is none. */
async function userToken() {
  const id = userField.value || (await recordedCall('PUT', '/v1/api/users', { name: 'Test call' })).id;
  return accessTokenOf(id);
}

/**
 * @param {string} path
 * @param {string} transaction
 * @param {string | undefined} secret access token of a bank user
 * @param {WizardAnswer} answer
 */
async function finish(path, transaction, secret, { additional_data }) {
  const isOfUser = secret !== undefined;
  const object = isOfUser
    ? (await recordedCall('GET', `${path}?per_page=1`, undefined, secret)).data[0]
    : await recordedCall('GET', `${path}/${transaction}`);
  const eventsPath = isOfUser ? '/v1/events?per_page=10' : `${path}/${transaction}/events`;
  /** @type {StoredEvent[]} */
  const events = (await recordedCall('GET', eventsPath)).data;
  const half = additional_data?.login_credentials;
  resultPlace.replaceChildren(
    ...(half === undefined
      ? []
      : [element('p', {}, 'Your half of the shared credentials: ', element('code', { class: 'secret' }, half))]),
    ...showResult(`${path}/${transaction}`, object, events),
  );
  find('result-heading', HTMLElement).focus();
  announce('The wizard has finished.');
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  attempt(async () => {
    const controls = fields?.controls ?? {};
    showErrors(controls, {});
    submit.disabled = true;
    try {
      await start();
    } catch (error) {
      if (error instanceof Refusal) {
        showErrors(controls, error.errors);
        const invalid = form.querySelector('[aria-invalid="true"]');
        if (invalid instanceof HTMLElement) invalid.focus();
      }
      throw error;
    } finally {
      submit.disabled = false;
    }
  });
});
form.addEventListener('input', showCode);
form.addEventListener('change', showCode);

for (const name of /** @type {const} */ (['curl', 'TypeScript'])) {
  find(`copy-${name.toLowerCase()}`, HTMLButtonElement).addEventListener('click', () =>
    attempt(async () => {
      await copy(code[name]);
      announce(`Copied the request as ${name}.`);
    }),
  );
}

async function open() {
  await identify();
  /** @type {Catalog} */
  const loaded = await call('GET', '/_testbank/page/catalog.json');
  catalog = loaded;
  productField.replaceChildren(
    ...loaded.products.map(({ product }) => element('option', { value: product }, names[product])),
  );
  showFields();
  find('main', HTMLElement).hidden = false;
  let { mode } = caller;
  onCaller(() => {
    // What was filled in stays, unless it is for the banks of the other mode.
    if (caller.mode !== mode) showFields();
    else if (!userRow.hidden) attempt(offerUsers);
    mode = caller.mode;
  });
}

attempt(open);
