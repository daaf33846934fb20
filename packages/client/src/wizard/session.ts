import type { WizardLanguage, WizardSuggestion } from '@xs2a/types';
import type { WizardState } from './state.ts';
import type { WizardValues } from './validate.ts';

/** Settings of one step. */
export interface StepOptions {
  /**
   * Gives the step up: it rejects with the reason of the signal, and the wizard stands where it stood. The next step can
   * be taken at once.
   */
  readonly signal?: AbortSignal | undefined;
}

/**
 * A wizard session: it knows where it stands, and takes one step at a time. Each step resolves to the new state. What
 * goes wrong within a step is part of that state; a step that cannot be taken rejects with a `WizardStepError`, and one
 * that cannot be sent with the error of the client.
 *
 * It keeps no values, and shows nothing of itself in a log or in JSON.
 *
 * @see Reference, section "Wizard-API"
 */
export interface Wizard {
  /** Where the wizard stands. */
  readonly state: WizardState;

  /**
   * Submits the form, after holding the values against its rules. Nothing is sent if they break one. It is never sent a
   * second time by itself.
   *
   * @param values values of the fields, by their names; of an option of `multi` beside it
   * @throws WizardStepError (`invalid`) with `failedRules` by field
   */
  submit(values: WizardValues, options?: StepOptions): Promise<WizardState>;

  /**
   * Logs in with your half of the shared credentials instead of the fields of the login form. If they are wrong, the
   * login form comes back.
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

  /** Shows the form in another language; possible until the bank user is logged in to the bank. */
  changeLanguage(language: WizardLanguage, options?: StepOptions): Promise<WizardState>;

  /**
   * Suggests up to 5 banks for what has been typed, and keeps the form.
   *
   * @param input `bank_code` as typed so far, and the country
   */
  completeBankcodes(
    input: { readonly bank_code: string; readonly country_id: string },
    options?: StepOptions,
  ): Promise<readonly WizardSuggestion[]>;

  /** Ends the transaction. */
  abort(options?: StepOptions): Promise<WizardState>;

  /**
   * Asks once per interval until something has changed: another form, an error, or the end. To do something else
   * meanwhile, such as `back`, abort it by its signal first; there is no need to wait for it.
   *
   * @throws WizardStepError (`not-polling`) in every other phase
   */
  poll(options?: StepOptions): Promise<WizardState>;
}
