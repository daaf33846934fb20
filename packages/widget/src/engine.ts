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
import { createExtensions, type Extension, type Extensions } from './extend.ts';
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
  readonly place: HTMLElement & { readonly extensions: Extensions | undefined };
  /** Key of the wizard session. */
  readonly key: string;
  readonly options: WidgetOptions;
  /** Sends steps. */
  readonly transport: WizardTransport;
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

/** Forms before the login, which can be extended and shown in another language. */
const isEarly = (state: WizardState | undefined): state is OpenState =>
  !!state && 'form' in state && /^(bank|login)$/.test(state.form.name);

/** Walks a wizard session: shows its forms, and sends what the bank user enters. */
export function startEngine({ place, key, notify, options, transport }: EngineOptions): Engine {
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
  /** The content of the page, as the API has sent it. */
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

  /** Opens the session in the language of the page, or asks for its form again. */
  const resume = () =>
    wizard
      ? act('refresh')
      : take(async (wizard, signal) => {
          const { state } = wizard;
          return options.language === language && isEarly(state) ? wizard.changeLanguage(language, signal) : state;
        });

  function setBusy(busy: boolean): void {
    isBusy = busy;
    status.lang = language;
    status.textContent = busy ? texts('wait') : '';
    set(place, { 'aria-busy': `${busy}` });
    for (const node of place.querySelectorAll('button')) set(node, { 'aria-disabled': `${busy}` });
  }

  function show(state: WizardState): void {
    setBusy(false);
    if ('form' in state) showForm(state);
    else if (state.phase === 'failed' && !state.aborted) giveUp(state.error?.code, state.error?.message);
    else {
      const event = state.phase === 'failed' ? 'abort' : 'finish';
      end(texts(event), 'info');
      notify(event);
    }
  }

  function showForm(state: OpenState): void {
    const { form, error } = state;
    const next = language + JSON.stringify(form);
    if (error || next !== shown) {
      if (error) tell(error.message, true, error.code);
      if (/^(bank|login|account|tan)$/.test(form.name)) notify(form.name as WidgetEvent);
      notify('render');
      draw(state);
      shown = next;
    }
    if (state.phase === 'polling') act('poll');
  }

  function draw(state: OpenState): void {
    const extension =
      (isEarly(state) && place.extensions?.[state.form.name as 'bank' | 'login']) || createExtensions().bank;
    drawn = drawForm({
      ...state,
      ...extension,
      options,
      texts,
      hasBack: !!shown && state.form.name !== 'bank',
      submit: () => submit(state, extension),
      abort,
      act,
      suggest: async (bank_code) => {
        const most = options['autocomplete-suggestions'] ?? 0;
        const country_id = (drawn?.read().country_id ?? '') as string;
        const found = await wizard?.completeBankcodes({ bank_code, country_id }).catch(() => []);
        return found?.slice(0, most >= 1 && most <= 20 ? most : 5) ?? [];
      },
    });
    replace(drawn.node);
  }

  function submit({ form }: OpenState, { append, prepend }: Extension): void {
    if (isBusy || !drawn) return;
    // The step may have been taken: to send it again could enter a TAN twice.
    if (lostBox) return void resume();
    const values = drawn.read();
    const added = [...prepend, ...append] as WizardElement[];
    if (drawn.refuse(validateForm({ elements: [...added, ...form.elements] }, values))) focus();
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
      tell(message, true);
      lostBox = h('div', 'error', { role: 'alert', lang: language }, message, button('retry', texts('retry'), resume));
      place.prepend(lostBox);
    }
  }

  function tell(message: string, recoverable: boolean, code: WizardErrorCode = 'tech_error'): void {
    notify('error', { code, messages: [message], recoverable });
  }

  function giveUp(code?: WizardErrorCode, message: string = texts('failed')): void {
    end(message, 'error', 'alert');
    tell(message, false, code);
  }

  function end(text: string, style: string, role?: string): void {
    isOver = true;
    replace(h('p', style, { tabindex: -1, role }, text));
  }

  /** The focus moves only if it was in the wizard: it is not taken from the rest of the page. */
  function replace(node: HTMLElement): void {
    const hadFocus = place.contains(document.activeElement);
    // Not that of the place: the next session there would ask for it.
    node.lang = language;
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
  resume();
  return {
    language(next) {
      if (isLanguage(next) && !isBusy && isEarly(wizard?.state)) {
        place.lang = language = next;
        texts = createTexts(next);
        act('changeLanguage', next);
      }
      return language;
    },
    abort,
    stop() {
      isOver = true;
      running?.abort();
      running = undefined;
    },
  };
}
