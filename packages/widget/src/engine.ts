import {
  openWizard,
  validateForm,
  type Wizard,
  type WizardElement,
  type WizardErrorCode,
  type WizardLanguage,
  type WizardState,
  WizardStepError,
} from '@xs2a/client/wizard';
import { button, h, set } from './dom.ts';
import type { Extension, Extensions } from './extend.ts';
import { type DrawnForm, drawForm } from './form/form.ts';
import type { WidgetOptions } from './options.ts';
import { createTexts, isLanguage } from './texts.ts';
import { createTransport } from './transport.ts';

/** Details of an error. */
export interface WidgetError {
  readonly code: WizardErrorCode;
  /** The message, and those of fields. */
  readonly messages: string[];
  /** Whether the transaction goes on. */
  readonly recoverable: boolean;
}

/** What a wizard tells the page: a form is about to be shown, an error, the end. */
export type WidgetEvent = 'bank' | 'login' | 'account' | 'tan' | 'render' | 'finish' | 'abort' | 'error';

export interface EngineOptions {
  /** Where the forms are shown. */
  readonly place: HTMLElement;
  /** Key of the wizard session. */
  readonly key: string;
  readonly options: WidgetOptions & { readonly endpoint: string };
  readonly extensions: Extensions;
  /** Tells the page. It does not throw. */
  notify(event: WidgetEvent, error?: WidgetError): void;
}

/** A wizard session on the page. */
export interface Engine {
  /**
   * Gets or sets the language. Setting it is ignored once the bank user has logged in, and while a step runs.
   *
   * @returns the language that is set
   */
  language(next?: WizardLanguage): WizardLanguage;
  /** @returns whether there is something to abort */
  abort(): boolean;
  /** Takes the wizard off the page. The session stays as it is. */
  stop(): void;
}

type OpenState = Extract<WizardState, { form: object }>;

/** Steps of the wizard that need no values of a form. */
type Action = 'back' | 'abort' | 'refresh' | 'poll';

/** How long a step may take, in milliseconds: banks are slow, and nobody waits longer. */
const longestStep = 90_000;

const nothingAdded: Extension = { append: [], prepend: [] };

/** Walks a wizard session: shows its forms, and sends what the bank user enters. */
export function startEngine({ place, key, notify, extensions, options }: EngineOptions): Engine {
  const transport = createTransport(options.endpoint);
  const status = h('p', 'status', { role: 'status' });
  let language = isLanguage(options.language) ? options.language : 'de';
  let texts = createTexts(language);
  let wizard: Wizard | undefined;
  /** Ends the step or the poll that is running. */
  let running: AbortController | undefined;
  /** Whether the bank user waits for a step. */
  let isBusy = false;
  let isOver = false;
  /** Whether the page has aborted before the wizard was open. */
  let mustAbort = false;
  let drawn: DrawnForm | undefined;
  /** What is on the page, as the API has sent it. */
  let shown = '';
  let forms = 0;

  place.replaceChildren(status);
  open();

  /** Runs a step, and shows its state. A second step during the first is ignored; one during a poll ends the poll. */
  async function take(
    step: (wizard: Wizard, options: { signal: AbortSignal }) => Promise<WizardState>,
    isPoll = false,
  ) {
    if (isBusy || isOver) return;
    running?.abort();
    const controller = new AbortController();
    running = controller;
    const timer = isPoll ? 0 : setTimeout(() => controller.abort(), longestStep);
    setBusy(!isPoll);
    try {
      const signal = { signal: controller.signal };
      wizard ??= await openWizard(transport, key, signal);
      const state = await step(wizard, signal);
      if (running === controller) show(state);
    } catch (error) {
      if (running === controller) fail(error);
    } finally {
      clearTimeout(timer);
    }
  }

  const act = (action: Action) => take((wizard, signal) => wizard[action](signal), action === 'poll');

  function open(): void {
    take(async (wizard, signal) =>
      options.language === language && 'form' in wizard.state ? wizard.changeLanguage(language, signal) : wizard.state,
    );
  }

  function setBusy(busy: boolean): void {
    isBusy = busy;
    status.textContent = busy ? texts('wait') : '';
    set(place, { 'aria-busy': `${busy}` });
    for (const node of place.getElementsByTagName('button')) set(node, { 'aria-disabled': `${busy}` });
  }

  function show(state: WizardState): void {
    setBusy(false);
    if (state.phase === 'finished') end('finish', texts('finished'));
    else if (state.phase === 'failed') {
      if (state.aborted) end('abort', texts('aborted'));
      else giveUp(state.error?.code, state.error?.message);
    } else if (mustAbort) abort();
    else showForm(state);
  }

  function showForm(state: OpenState): void {
    const { form, error } = state;
    const next = language + JSON.stringify(form);
    if (error || next !== shown) {
      if (error) {
        const messages = form.elements.flatMap(
          (element) => ('validation_error' in element && element.validation_error) || [],
        );
        notify('error', {
          code: error.code || 'tech_error',
          messages: [error.message, ...messages],
          recoverable: true,
        });
      }
      if (/^(bank|login|account|tan)$/.test(form.name)) notify(form.name as WidgetEvent);
      notify('render');
      // The page may have taken the wizard off meanwhile.
      if (isOver) return;
      shown = next;
      draw(state);
    }
    if (state.phase === 'polling') act('poll');
  }

  const extensionOf = ({ form }: OpenState): Extension => extensions[form.name as 'bank'] ?? nothingAdded;

  function draw(state: OpenState): void {
    const { form, error, phase } = state;
    forms++;
    drawn = drawForm({
      options,
      ...extensionOf(state),
      form,
      error,
      texts,
      hasNext: phase === 'form',
      hasBack: forms > 1 && form.name !== 'bank',
      submit,
      abort,
      back: () => act('back'),
      switchTab: (tab) => take((wizard, signal) => wizard.switchTab(tab, signal)),
      suggest: async (bank_code) => {
        const most = Number(options['autocomplete-suggestions']);
        const country_id = `${drawn?.read().country_id ?? ''}`;
        const found = await wizard?.completeBankcodes({ bank_code, country_id }).catch(() => []);
        return found?.slice(0, most >= 1 && most <= 20 ? most : 5) ?? [];
      },
    });
    replace(drawn.node);
  }

  function submit(): void {
    const state = wizard?.state;
    if (isBusy || !drawn || !state || !('form' in state)) return;
    const values = drawn.read();
    const { append, prepend } = extensionOf(state);
    const elements = [...prepend, ...state.form.elements, ...append] as WizardElement[];
    const failed = { ...drawn.invalid(), ...validateForm({ elements }, values) };
    drawn.refuse(failed);
    if (Object.keys(failed).length) focus();
    else take((wizard, signal) => wizard.submit(values, signal));
  }

  function abort(): boolean {
    if (isOver) return false;
    mustAbort = !wizard;
    if (wizard) {
      isBusy = false;
      act('abort');
    }
    return true;
  }

  /** A step has no answer that can be used: the bank user asks for the form again, and nothing is sent twice. */
  function fail(error: unknown): void {
    setBusy(false);
    if (!wizard && error instanceof WizardStepError && (error.status ?? 500) < 500) giveUp('session_timeout');
    else offerRetry();
  }

  function offerRetry(): void {
    const lost = texts('lost');
    notify('error', { code: 'tech_error', messages: [lost], recoverable: true });
    const retry = () => {
      box.remove();
      if (wizard) act('refresh');
      else open();
    };
    const box = h('div', 'error', { role: 'alert' }, lost, button('retry', texts('retry'), retry));
    place.prepend(box);
  }

  function giveUp(code: WizardErrorCode = 'tech_error', message: string = texts('failed')): void {
    end('error', message, { code, messages: [message], recoverable: false });
  }

  function end(event: WidgetEvent, text: string, error?: WidgetError): void {
    isOver = true;
    replace(h('p', error ? 'error' : 'info', { tabindex: -1, role: error && 'alert' }, text));
    notify(event, error);
  }

  /** The focus moves only if it was in the wizard: it is not taken from the rest of the page. */
  function replace(node: HTMLElement): void {
    const hadFocus = place.contains(document.activeElement);
    place.lang = language;
    place.replaceChildren(node, status);
    if (hadFocus) focus();
  }

  /** Moves the focus to the first invalid field, else to the beginning of what is shown. */
  function focus(): void {
    const invalid = place.querySelector('[aria-invalid=true]');
    const target = invalid?.querySelector('input:enabled') ?? invalid ?? place.firstElementChild;
    // A field of the form may be called "focus".
    if (target) HTMLElement.prototype.focus.call(target);
  }

  return {
    language(next) {
      const state = wizard?.state;
      if (isLanguage(next) && !isBusy && state && 'form' in state && /^(bank|login)$/.test(state.form.name)) {
        language = next;
        texts = createTexts(next);
        take((wizard, signal) => wizard.changeLanguage(next, signal));
      }
      return language;
    },
    abort,
    stop() {
      isOver = true;
      running?.abort();
      place.replaceChildren();
    },
  };
}
