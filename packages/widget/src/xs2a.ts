import type { WizardErrorCode, WizardLanguage } from '@xs2a/client/wizard';
import { type Callbacks, checkEnds, createRegistrars, guard } from './callbacks.ts';
import { findContainer } from './container.ts';
import { set } from './dom.ts';
import { elementName, type WizardElement } from './element.ts';
import type { WidgetError, WidgetEvent } from './engine.ts';
import { createExtensions, createFormBuilder, type ExtendedForm, type FormBuilder } from './extend.ts';
import type { WidgetOptions } from './options.ts';

/** Registers a callback; of several, the last one counts. */
type Register<Arguments extends unknown[] = []> = (callback: (...details: Arguments) => void) => void;

/**
 * The global object of `xs2a.js`.
 *
 * No method throws. If a call cannot be carried out, the callback of `error` gets the code `tech_error`, and the
 * console shows why.
 *
 * @see Reference, chapter "Client Integration"
 */
export interface Xs2a {
  /**
   * Starts the wizard in the first element of the page with an attribute `data-xs2a`. While the page loads, it waits for
   * that element.
   */
  init(): void;
  /** The transaction has finished: take the bank user to another page. */
  finish: Register;
  /** The transaction was aborted: take the bank user to another page. */
  abort: Register;
  /** Something went wrong. If it is not recoverable, the transaction is aborted. */
  error: Register<[code: WizardErrorCode, messages: string[], recoverable: boolean]>;
  /** The choice of the bank is about to be shown. */
  bank: Register;
  /** The login is about to be shown. */
  login: Register;
  /** The choice of the account is about to be shown. */
  account: Register;
  /** The entry of a TAN is about to be shown. */
  tan: Register;
  /** A form is about to be shown. */
  render: Register;
  /** Ends the transaction, and calls the callback of `abort`. */
  abortTransaction(): void;
  /**
   * Gets or sets the language. It can be set until the bank user has logged in.
   *
   * @returns the language that is set
   */
  lang(language?: WizardLanguage): WizardLanguage;
  /** Sets options. Call it before `init()`. */
  configure(options: WidgetOptions): void;
  /** Adds elements to a form. Call it before `init()`. */
  extend(form: ExtendedForm, build: (form: FormBuilder) => void): void;
}

const events: readonly WidgetEvent[] = ['finish', 'abort', 'error', 'bank', 'login', 'account', 'tan', 'render'];

/** Creates the object of a page, whose wizard is a custom element in the container. */
export function createXs2a(): Xs2a {
  const callbacks: Callbacks<WidgetEvent> = {};
  const extensions = createExtensions();
  const names = new Set<string>();
  let options: WidgetOptions = {};
  let wizard: WizardElement | undefined;

  const complain = (message: string) => console.error(`xs2a: ${message}`);
  const misuse = (message: string, recoverable = true) => {
    complain(message);
    guard(() => callbacks.error?.('tech_error', [message], recoverable));
  };
  const isEarly = (method: string) => {
    if (wizard) misuse(`Call ${method}() before init().`);
    return !wizard;
  };

  function init(): void {
    if (wizard?.isConnected) return void misuse('init() was called twice.');
    const container = findContainer(init, () => misuse('No element has a key in data-xs2a.', false));
    if (!container) return;
    wizard = document.createElement(elementName) as WizardElement;
    wizard.options = options;
    wizard.lang = container.lang;
    wizard.extensions = extensions;
    set(wizard, { endpoint: container.dataset.endpoint, 'session-key': container.dataset.xs2a });
    for (const name of events) {
      set(wizard, {
        // Code, messages and recoverable, in this order.
        [name]: ({ detail }: CustomEvent<WidgetError | null>) =>
          guard(() => callbacks[name]?.(...Object.values(detail ?? {}))),
      });
    }
    checkEnds(callbacks, (name) => complain(`Register a callback with ${name}().`));
    container.replaceChildren(wizard);
  }

  return {
    ...createRegistrars(events, callbacks),
    init,
    abortTransaction() {
      if (!wizard?.abort()) misuse('No transaction is running.');
    },
    lang(language) {
      const now = wizard?.language(language) ?? options.language ?? 'de';
      if (language && language !== now) misuse(`The language stays ${now}.`);
      return now;
    },
    configure(changes) {
      if (isEarly('configure')) options = { ...options, ...changes };
    },
    extend(form, build) {
      if (!Object.hasOwn(extensions, form)) misuse(`extend() knows no form "${form}".`);
      else if (isEarly('extend')) guard(() => build(createFormBuilder(extensions[form], names, complain)));
    },
  };
}
