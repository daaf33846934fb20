/** @import { Answer, Operation, Pin, PinRequest, Scenario } from '../types.ts' */

import { element, find } from '@xs2a/server/page/dom.js';
import { announce, attempt } from '@xs2a/server/page/status.js';
import { api } from './api.js';

/** How often the Shift key pins an answer: the most that the mock allows. */
const maxTimes = 1000;

const list = find('pin-list', HTMLUListElement);
const times = find('times', HTMLInputElement);
const delay = find('delay', HTMLInputElement);

/** @type {((pins: readonly Pin[]) => void)[]} */
const listeners = [];
let shown = '';

/**
 * Registers a function that is called whenever the pins have changed.
 *
 * @param {(pins: readonly Pin[]) => void} listener
 */
export function onPins(listener) {
  listeners.push(listener);
}

export async function refreshPins() {
  show(await api.pins());
}

/**
 * Pins an answer with the number of requests and the delay of the form.
 *
 * @param {Operation} operation
 * @param {Answer} answer
 * @param {boolean} keep whether it is pinned for {@link maxTimes} requests instead
 */
export function pinAnswer({ operationId }, { code, example }, keep) {
  if (!(keep || times.reportValidity()) || !delay.reportValidity()) return;
  const count = keep ? maxTimes : times.valueAsNumber;
  const answer = `${code}${example === null ? '' : ` ${example}`}`;
  const pin = { operationId, code, ...(example !== null && { example }), times: count, delay_ms: delay.valueAsNumber };
  add(
    pin,
    `Pinned ${answer} for ${count === 1 ? 'the next request' : `the next ${count} requests`} to ${operationId}.`,
  );
}

/** @param {Scenario} scenario */
export function pinScenario({ name, summary }) {
  if (delay.reportValidity()) add({ scenario: name, delay_ms: delay.valueAsNumber }, `Pinned: ${summary}.`);
}

/**
 * @param {PinRequest} pin
 * @param {string} message
 */
function add(pin, message) {
  attempt(async () => {
    show(await api.pin(pin));
    announce(message);
  });
}

/** @param {string} [operationId] */
function remove(operationId) {
  attempt(async () => {
    await api.unpin(operationId);
    await refreshPins();
    announce(operationId === undefined ? 'All pins are removed.' : `The pins of ${operationId} are removed.`);
    // The button that had the focus is gone.
    (list.querySelector('button') ?? times).focus();
  });
}

/** @param {Pin[]} pins */
function show(pins) {
  const text = JSON.stringify(pins);
  if (text === shown) return;
  shown = text;
  const byOperation = Map.groupBy(pins, ({ operationId }) => operationId);
  list.replaceChildren(...[...byOperation].map(([operationId, queue]) => showQueue(operationId, queue)));
  find('no-pins', HTMLElement).hidden = pins.length > 0;
  find('remove-pins', HTMLButtonElement).hidden = byOperation.size < 2;
  for (const listener of listeners) listener(pins);
}

/**
 * @param {string} operationId
 * @param {Pin[]} queue
 */
function showQueue(operationId, queue) {
  const label = `Remove the pins of ${operationId}`;
  const button = element(
    'button',
    { type: 'button', class: 'small', 'aria-label': label, click: () => remove(operationId) },
    'Remove',
  );
  const steps = element('ol', {}, ...queue.map((pin, index) => element('li', {}, ...describe(pin, queue[index - 1]))));
  return element('li', {}, element('div', {}, element('b', {}, operationId), steps), button);
}

/**
 * @param {Pin} pin
 * @param {Pin} [before] the pin before it in the queue
 */
function describe({ code, example, times: count, delay_ms, scenario }, before) {
  const notes = [
    count > 1 && `${count} times`,
    delay_ms > 0 && `delay ${delay_ms} ms`,
    scenario !== null && scenario !== before?.scenario && `scenario ${scenario}`,
  ].filter(Boolean);
  const status =
    code === null ? undefined : element('span', { class: `code s${Math.floor(code / 100)}` }, String(code));
  const name = example ?? (code === null ? 'usual answer' : 'first example');
  const note = notes.length === 0 ? undefined : element('span', { class: 'muted' }, notes.join(', '));
  return [status, element('span', { class: 'name' }, name), note];
}

find('remove-pins', HTMLButtonElement).addEventListener('click', () => remove());
