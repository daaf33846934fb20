/** @import { Catalog, WizardAnswer } from '../types.ts' */
import { element } from '@xs2a/server/page/dom.js';
import { attempt } from '@xs2a/server/page/status.js';
import { described } from './parts.js';
import { showElement } from './wizard-elements.js';

/**
 * Walks a wizard session in a place of the page.
 *
 * @param {object} options
 * @param {HTMLElement} options.place
 * @param {(values: Record<string, unknown>) => Promise<WizardAnswer>} options.submit takes a step
 * @param {Catalog['pins']} options.pins
 * @param {() => Promise<unknown>} options.approve answers for the bank user outside of the wizard
 * @param {(answer: WizardAnswer) => Promise<void>} options.onFinish
 */
export function openWizard({ place, submit, pins, approve, onFinish }) {
  let timer = 0;
  let isClosed = false;

  /** @param {Record<string, unknown>} values */
  const send = (values) => attempt(() => step(values));

  /**
   * @param {Record<string, unknown>} values
   * @param {boolean} [isPoll] whether it was sent without the user
   */
  async function step(values, isPoll = false) {
    clearTimeout(timer);
    const answer = await submit(values);
    if (isClosed) return;
    const isWaiting = answer.polling.interval !== undefined;
    // What is read out again, and loses the focus, is what has changed.
    if (!isPoll || !isWaiting) show(answer);
    if (isWaiting)
      timer = window.setTimeout(() => attempt(() => step({ action: 'poll' }, true)), answer.polling.interval);
    const isOver = answer.form.name === 'finish' && Array.isArray(answer.error);
    if (isOver) await onFinish(answer);
  }

  /** @param {WizardAnswer} answer */
  function show(answer) {
    const { error, form, polling } = answer;
    const items = form.elements.map((item) => showElement(item, send));
    const failure = Array.isArray(error) ? undefined : error;
    const isOver = form.name === 'finish' || form.elements.length === 0;
    const title = isOver ? `The wizard has ${failure === undefined ? 'finished' : 'ended'}` : `Form “${form.name}”`;
    const heading = element('h3', { tabindex: -1 }, title);
    const node = element(
      'form',
      { class: 'wizard', 'aria-label': 'Wizard' },
      heading,
      ...(failure === undefined
        ? []
        : [element('p', { class: 'problem', role: 'alert' }, `${failure.code}: ${failure.message}`)]),
      ...items.flatMap(({ nodes }) => nodes),
      ...(form.name === 'login' ? [pinHelp(pins)] : []),
      ...(isOver
        ? []
        : [buttons(polling.interval !== undefined || form.elements.some(({ type }) => type === 'redirect'))]),
    );
    node.addEventListener('submit', (event) => {
      event.preventDefault();
      send(Object.assign({}, ...items.map(({ read }) => read())));
    });
    place.replaceChildren(node);
    if (form.name === 'bank') offerBanks(node, submit);
    const invalid = node.querySelector('[aria-invalid="true"]');
    (invalid instanceof HTMLElement ? invalid : heading).focus();
  }

  /** @param {boolean} isOutside whether the bank user is asked to approve outside of the wizard */
  function buttons(isOutside) {
    /**
     * @param {string} text
     * @param {Record<string, unknown>} values
     */
    const action = (text, values) =>
      element('button', { type: 'button', class: 'small', click: () => send(values) }, text);
    return element(
      'div',
      { class: 'buttons' },
      element('button', { class: 'primary' }, 'Continue'),
      ...(isOutside
        ? [
            element(
              'button',
              { type: 'button', class: 'small', click: () => attempt(approve) },
              'Approve as the bank user',
            ),
          ]
        : []),
      action('Back', { action: 'back' }),
      action('Abort', { action: 'abort' }),
      ...['de', 'en', 'es'].map((language) => action(language, { action: 'change-language', language })),
    );
  }

  send({});
  return {
    /** Stops polling. */
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

/** Letters from which on banks are suggested. */
const leastLetters = 2;

/**
 * Suggests banks while the bank user types.
 *
 * @param {HTMLFormElement} form
 * @param {(values: Record<string, unknown>) => Promise<WizardAnswer>} submit
 */
function offerBanks(form, submit) {
  const field = form.querySelector('input#wizard-bank_code');
  const country = form.querySelector('select#wizard-country_id');
  if (!(field instanceof HTMLInputElement) || !(country instanceof HTMLSelectElement)) return;
  const list = element('datalist', { id: 'wizard-banks' });
  field.after(list);
  field.setAttribute('list', list.id);
  field.addEventListener('input', () =>
    attempt(async () => {
      const typed = field.value;
      if (typed.length < leastLetters || country.value === '') return;
      const values = { action: 'complete-bankcodes', country_id: country.value, bank_code: typed };
      const { autocomplete } = await submit(values);
      // An answer to what was typed before is late.
      if (field.value !== typed) return;
      const banks = autocomplete?.data ?? [];
      list.replaceChildren(...banks.map(({ value, label }) => element('option', { value }, label)));
    }),
  );
}

/** @param {Catalog['pins']} pins */
function pinHelp(pins) {
  const rows = pins.flatMap(({ pin, doc }) => [
    element('dt', {}, element('code', {}, pin)),
    element('dd', {}, ...described(doc)),
  ]);
  return element(
    'details',
    {},
    element('summary', {}, 'User names and PINs of the Testbank'),
    element(
      'p',
      { class: 'muted' },
      'Any user name is a login of its own; hartmut.mustermann is that of the docs. 12345 is a PIN without an effect. Several can be combined with commas.',
    ),
    element('dl', {}, ...rows),
  );
}
