import type { WizardErrorDetails, WizardForm, WizardResponse } from '@xs2a/types';

/** A form waits for the bank user: show its elements, then `submit` their values. */
export interface WizardFormState {
  readonly phase: 'form';
  readonly form: WizardForm;
  /** What was wrong with the step before; the form is there to be filled in again. */
  readonly error: WizardErrorDetails | undefined;
}

/** The bank user approves elsewhere, as a rule in the app of the bank: show the form and `poll`. */
export interface WizardPollingState {
  readonly phase: 'polling';
  readonly form: WizardForm;
  readonly error: WizardErrorDetails | undefined;
  /** Time between two polls, in milliseconds. */
  readonly interval: number;
}

/** The wizard has come to its end. The result is found under the transaction. */
export interface WizardFinishedState {
  readonly phase: 'finished';
  /**
   * Your half of the shared credentials, if there is one: store it, and hand it to `submitCredentials` in a later
   * session. It can be read, but does not show up in a log, in JSON or in a copy of this state.
   */
  readonly loginCredentials: string | undefined;
}

/** The transaction is over without a result; another try needs a new session. */
export interface WizardFailedState {
  readonly phase: 'failed';
  /** Whether it was ended with `abort`. */
  readonly aborted: boolean;
  /** What went wrong; always there unless the wizard was aborted. */
  readonly error: WizardErrorDetails | undefined;
}

/**
 * Where a wizard stands; `phase` tells.
 *
 * @see Reference, section "Wizard-API"
 */
export type WizardState = WizardFormState | WizardPollingState | WizardFinishedState | WizardFailedState;

/** @param aborted whether the response answers the action `abort`, after which nothing goes on */
export function toState({ form, polling, ...rest }: WizardResponse, aborted = false): WizardState {
  // An empty array says that there is no error.
  const error = 'message' in rest.error ? rest.error : undefined;
  if (error?.recoverable === false) return { phase: 'failed', aborted, error };
  if (form.name === 'finish') return finished(rest.additional_data?.login_credentials);
  if (aborted) return { phase: 'failed', aborted, error };
  const { interval } = polling;
  return interval ? { phase: 'polling', form, error, interval } : { phase: 'form', form, error };
}

function finished(credentials: string | undefined): WizardFinishedState {
  return Object.defineProperty({ phase: 'finished' as const }, 'loginCredentials', {
    get: () => credentials,
  }) as WizardFinishedState;
}
