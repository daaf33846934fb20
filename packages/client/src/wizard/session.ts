import type { WizardLanguage, WizardSuggestion } from '@xs2a/types';
import type { WizardState } from './state.ts';
import type { WizardValues } from './validate.ts';

/** Options of a step. */
export interface StepOptions {
  /**
   * Aborts the step: it rejects with the reason of the signal, and the state does not change. The next step can be taken
   * at once.
   */
  readonly signal?: AbortSignal | undefined;
}

/** Options of polling. */
export interface PollOptions extends StepOptions {
  /** How long to poll at most, in milliseconds; `Infinity` for no limit. Default: 1 200 000, which is 20 minutes. */
  readonly maxDuration?: number | undefined;
}

/**
 * A wizard session. It takes one step at a time, and each step resolves to the new state. What goes wrong within a step
 * is part of that state. A step that cannot be taken rejects with a `WizardStepError`, and one that cannot be sent with
 * the error of the client.
 *
 * It keeps no values, and shows nothing in a log or in JSON.
 *
 * @see Reference, section "Wizard-API"
 */
export interface Wizard {
  /** The current state. */
  readonly state: WizardState;

  /**
   * Checks values against the rules of the form, and submits them if they break none. The client never repeats this.
   *
   * @param values values of the fields, by their names; those of an option of `multi` are at the same level
   * @throws WizardStepError (`invalid`) with `failedRules` by field
   */
  submit(values: WizardValues, options?: StepOptions): Promise<WizardState>;

  /**
   * Logs in with your half of the shared credentials instead of the fields of the login form. If they are wrong, the
   * login form is shown again.
   */
  submitCredentials(credentials: string, options?: StepOptions): Promise<WizardState>;

  /** Goes back one step. */
  back(options?: StepOptions): Promise<WizardState>;

  /**
   * Shows the login form of another transport.
   *
   * @param tab a key of `tabs` in the `tabs` element, such as `tra_abcdef3h8J7200aa`
   */
  switchTab(tab: string, options?: StepOptions): Promise<WizardState>;

  /** Shows the form in another language. Possible until the bank user has logged in to the bank. */
  changeLanguage(language: WizardLanguage, options?: StepOptions): Promise<WizardState>;

  /**
   * Suggests up to 5 banks for a part of a bank code, and keeps the form. You can call it at every keystroke: it is not a
   * step and delays none. If a later call follows before the answer, both resolve to the suggestions of the later one;
   * if a step follows, to none.
   *
   * @param input `bank_code` as far as it is typed, and the country
   */
  completeBankcodes(
    input: { readonly bank_code: string; readonly country_id: string },
    options?: StepOptions,
  ): Promise<readonly WizardSuggestion[]>;

  /** Ends the transaction. */
  abort(options?: StepOptions): Promise<WizardState>;

  /**
   * Requests the current form. Call it after a step without an answer (a failed connection, a time limit): the API may
   * have taken the step, and to send it again could enter a TAN twice. It sends no values, and the client may repeat it.
   *
   * A session that has ended meanwhile has no form: the state is `failed` with the code `session_timeout`, also if the
   * lost answer was the last one of a success. Read the transaction then.
   */
  refresh(options?: StepOptions): Promise<WizardState>;

  /**
   * Polls once per interval until something has changed: another form, an error, or the end. To take another step
   * meanwhile, such as `back`, abort the poll by its signal first; you need not wait for it.
   *
   * @param options a signal, and how long to poll at most
   * @throws WizardStepError (`not-polling`) in every other phase, (`timeout`) if nothing has changed in time: the state
   *   stays, and you can poll again; TypeError if `maxDuration` is not positive
   */
  poll(options?: PollOptions): Promise<WizardState>;
}
