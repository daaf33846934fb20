/** @import { Catalog, WizardAnswer } from '../types.ts' */
import { Refusal } from '@xs2a/server/page/call.js';
import { element } from '@xs2a/server/page/dom.js';
import { attempt } from '@xs2a/server/page/status.js';
import { button, described } from './parts.js';

/**
 * The element of the widget, as far as the page uses it.
 *
 * @typedef {object} Wizard
 * @property {(step: Record<string, unknown>) => Promise<{ status: number, body?: unknown }>} transport
 * @property {(next: string) => unknown} language
 */

const languages = ['de', 'en', 'es'];

/**
 * Walks a wizard session with the widget, in a place of the page.
 *
 * @param {object} options
 * @param {HTMLElement} options.place
 * @param {string} options.key of the session
 * @param {string} options.language
 * @param {(step: Record<string, unknown>) => Promise<WizardAnswer>} options.submit takes a step with its key
 * @param {Catalog['pins']} options.pins
 * @param {() => Promise<unknown>} options.approve answers for the bank user outside of the wizard
 * @param {(answer: WizardAnswer) => Promise<void>} options.onFinish
 */
export function openWizard({ place, key, language, submit, pins, approve, onFinish }) {
  /** @type {WizardAnswer | undefined} */
  let answer;
  const wizard = /** @type {HTMLElement & Wizard} */ (document.createElement('xs2a-wizard'));
  const heading = element('h3', { tabindex: -1 });
  const problem = element('p', { class: 'problem', hidden: true });
  const help = pinHelp(pins);
  const approval = button('Approve as the bank user', approve);
  const tools = element(
    'div',
    { class: 'buttons' },
    approval,
    ...languages.map((next) => button(next, async () => wizard.language(next))),
  );

  wizard.transport = async (step) => {
    try {
      answer = await submit(step);
      return { status: 200, body: answer };
    } catch (error) {
      if (error instanceof Refusal) return { status: error.status };
      throw error;
    }
  };
  wizard.addEventListener('error', (/** @type {Event} */ event) => {
    const { detail } = /** @type {CustomEvent<{ code: string }>} */ (event);
    showProblem(detail.code);
  });
  wizard.addEventListener('render', () => {
    const { error, form, polling } = /** @type {WizardAnswer} */ (answer);
    if (Array.isArray(error)) showProblem('');
    showHeading(`Form “${form.name}”`);
    help.hidden = form.name !== 'login';
    approval.hidden = polling.interval === undefined && form.elements.every(({ type }) => type !== 'redirect');
  });
  wizard.addEventListener('abort', () => close('The wizard has ended'));
  wizard.addEventListener('finish', () => {
    close('The wizard has finished');
    attempt(() => onFinish(/** @type {WizardAnswer} */ (answer)));
  });
  wizard.lang = language;
  wizard.setAttribute('session-key', key);
  place.replaceChildren(heading, problem, wizard, help, tools);

  /** @param {string} code empty for none */
  function showProblem(code) {
    problem.textContent = code;
    problem.hidden = code === '';
    if (wizard.querySelector('form') === null && code !== '') close('The wizard has ended');
  }

  /** @param {string} text */
  function showHeading(text) {
    const isFirst = heading.textContent === '';
    heading.textContent = text;
    if (isFirst) heading.focus();
  }

  /** @param {string} text */
  function close(text) {
    showHeading(text);
    help.hidden = true;
    tools.hidden = true;
  }

  return {
    /** Stops polling. */
    close: () => wizard.remove(),
  };
}

/** @param {Catalog['pins']} pins */
function pinHelp(pins) {
  const rows = pins.flatMap(({ pin, doc }) => [
    element('dt', {}, element('code', {}, pin)),
    element('dd', {}, ...described(doc)),
  ]);
  return element(
    'details',
    { hidden: true },
    element('summary', {}, 'User names and PINs of the Testbank'),
    element(
      'p',
      { class: 'muted' },
      'Each user name is a separate login; the docs use hartmut.mustermann. The PIN 12345 has no effect. You can combine PINs with commas.',
    ),
    element('dl', {}, ...rows),
  );
}
