import {
  openWizard,
  validateForm,
  type Wizard,
  type WizardElement,
  type WizardErrorCode,
  type WizardLanguage,
  type WizardState,
  type WizardTransport,
} from '@xs2a/client/wizard';
import { button, h, set } from './dom.ts';
import type { Extension, Extensions } from './extend.ts';
import { type DrawnForm, drawForm } from './form/form.ts';
import type { WidgetOptions } from './options.ts';
import { createTexts, isLanguage } from './texts.ts';

/** Details of an error. */
export interface WidgetError {
  readonly code: WizardErrorCode;
  /** For the bank user, in the language of the wizard. */
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
  readonly options: WidgetOptions;
  /** Sends steps. */
  readonly transport: WizardTransport;
  readonly extensions: Extensions | undefined;
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
  /** Ends waiting for answers. The session stays as it is. */
  stop(): void;
}

type OpenState = Extract<WizardState, { form: object }>;

/** Steps of the wizard. */
type Action = 'submit' | 'back' | 'switchTab' | 'changeLanguage' | 'abort' | 'refresh' | 'poll';

/** How long a step may take, in milliseconds: banks are slow, and nobody waits longer. */
const longestStep = 90_000;

/** How many polls may fail while one form waits, before the bank user is asked to try again. */
const patience = 9;

const nothingAdded: Extension = { append: [], prepend: [] };

/** Forms before the login, which can be extended and shown in another language. */
const isEarly = ({ form }: OpenState): boolean => /^(bank|login)$/.test(form.name);

const toWidgetError = (code: WizardErrorCode = 'tech_error', message: string, recoverable: boolean): WidgetError => ({
  code,
  messages: [message],
  recoverable,
});

/** Walks a wizard session: shows its forms, and sends what the bank user enters. */
export function startEngine({ place, key, notify, extensions, options, transport }: EngineOptions): Engine {
  const status = h('p', 'status', { role: 'status' });
  let language = isLanguage(options.language) ? options.language : 'de';
  let texts = createTexts(language);
  let wizard: Wizard | undefined;
  /** Ends the step or the poll that is running. */
  let running: AbortController | undefined;
  /** Whether the bank user waits for a step. */
  let isBusy = false;
  let isOver = false;
  /** Polls that have failed for the form on the page. */
  let failures = 0;
  let drawn: DrawnForm | undefined;
  /** Tells that a step has no answer, and offers to ask for the form again. */
  let lostBox: HTMLElement | undefined;
  /** What is on the page, as the API has sent it. */
  let shown = '';

  /** Runs a step, and shows its state. A second step during the first is ignored; one during a poll ends the poll. */
  async function take(
    step: (wizard: Wizard, options: { signal: AbortSignal }) => Promise<WizardState>,
    isPoll = false,
  ) {
    if (isBusy || isOver) return;
    lostBox?.remove();
    lostBox = undefined;
    running?.abort();
    const controller = new AbortController();
    running = controller;
    const timer = isPoll ? 0 : setTimeout(() => controller.abort(), longestStep);
    setBusy(!isPoll);
    try {
      const signal = { signal: controller.signal };
      wizard ??= await openWizard(transport, key, signal);
      const state = await step(wizard, signal);
      if (running !== controller) return;
      failures = 0;
      show(state);
    } catch (error) {
      if (running !== controller) return;
      // Phones lose their connection while the bank user is in another app.
      if (isPoll && ++failures <= patience) act('poll');
      else fail(error);
    } finally {
      clearTimeout(timer);
    }
  }

  const act = <Name extends Action>(action: Name, ...values: Parameters<Wizard[Name]>) =>
    take(
      (wizard, signal) => (wizard[action] as (...values: unknown[]) => Promise<WizardState>)(...values, signal),
      action === 'poll',
    );

  const open = () =>
    take(async (wizard, signal) =>
      options.language === language && 'form' in wizard.state ? wizard.changeLanguage(language, signal) : wizard.state,
    );

  function setBusy(busy: boolean): void {
    isBusy = busy;
    status.textContent = busy ? texts('wait') : '';
    set(place, { 'aria-busy': `${busy}` });
    for (const node of place.querySelectorAll('button')) set(node, { 'aria-disabled': `${busy}` });
  }

  function show(state: WizardState): void {
    setBusy(false);
    if (state.phase === 'finished') end('finish', texts('finished'));
    else if (state.phase === 'failed') {
      if (state.aborted) end('abort', texts('aborted'));
      else giveUp(state.error?.code, state.error?.message);
    } else showForm(state);
  }

  function showForm(state: OpenState): void {
    const { form, error } = state;
    const next = language + JSON.stringify(form);
    if (error || next !== shown) {
      if (error) notify('error', toWidgetError(error.code, error.message, true));
      if (/^(bank|login|account|tan)$/.test(form.name)) notify(form.name as WidgetEvent);
      notify('render');
      draw(state);
      shown = next;
    }
    if (state.phase === 'polling') act('poll');
  }

  const extensionOf = (state: OpenState): Extension =>
    (isEarly(state) && extensions?.[state.form.name as 'bank']) || nothingAdded;

  function draw(state: OpenState): void {
    const { form, error, phase } = state;
    drawn = drawForm({
      options,
      ...extensionOf(state),
      form,
      error,
      texts,
      // A TAN can be typed in while the bank waits for an approval.
      hasNext: phase === 'form' || form.elements.some((element) => 'validation' in element),
      hasBack: !!shown && form.name !== 'bank',
      submit,
      abort,
      back: () => act('back'),
      switchTab: (tab) => act('switchTab', tab),
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
    // The step may have been taken: to send it again could enter a TAN twice.
    if (lostBox) {
      retry();
      return;
    }
    const values = drawn.read();
    const { append, prepend } = extensionOf(state);
    const added = [...prepend, ...append] as WizardElement[];
    if (drawn.refuse(validateForm({ elements: [...added, ...state.form.elements] }, values))) focus();
    else {
      // The API does not know what is added, and cannot show it again.
      for (const element of added) {
        if ('name' in element) Object.assign(element, { value: values[element.name], checked: element.name in values });
      }
      act('submit', values);
    }
  }

  function abort(): boolean {
    const isRunning = !isOver;
    isBusy = false;
    act('abort');
    return isRunning;
  }

  function fail(error: unknown): void {
    setBusy(false);
    if (!wizard && (error as { status: number }).status < 500) giveUp('session_timeout');
    else {
      const message = texts('lost');
      notify('error', toWidgetError('tech_error', message, true));
      lostBox = h('div', 'error', { role: 'alert' }, message, button('retry', texts('retry'), retry));
      place.prepend(lostBox);
    }
  }

  function retry(): void {
    if (wizard) act('refresh');
    else open();
  }

  function giveUp(code?: WizardErrorCode, message: string = texts('failed')): void {
    end('error', message, toWidgetError(code, message, false));
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

  /** Moves the focus to the first invalid field, else to the first field, else to the first text or link. */
  function focus(): void {
    const target =
      place.querySelector<HTMLElement>('[aria-invalid=true][name],[aria-invalid=true] [name]:enabled') ??
      place.querySelector<HTMLElement>('[name]:enabled') ??
      place.querySelector<HTMLElement>('[tabindex],a');
    target?.focus();
  }

  place.replaceChildren(status);
  open();
  return {
    language(next) {
      const state = wizard?.state;
      if (isLanguage(next) && !isBusy && state && 'form' in state && isEarly(state)) {
        language = next;
        texts = createTexts(next);
        act('changeLanguage', next);
      }
      return language;
    },
    abort,
    stop() {
      isOver = true;
      running?.abort();
    },
  };
}
