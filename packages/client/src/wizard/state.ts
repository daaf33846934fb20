import type { WizardErrorDetails, WizardForm, WizardResponse } from '@xs2a/types';

/** A form for the bank user: show its elements, then `submit` their values. */
export interface WizardFormState {
  readonly phase: 'form';
  readonly form: WizardForm;
  /** The error of the previous step; the form must be filled in again. */
  readonly error: WizardErrorDetails | undefined;
}

/** The bank user approves elsewhere, usually in the app of the bank: show the form and `poll`. */
export interface WizardPollingState {
  readonly phase: 'polling';
  readonly form: WizardForm;
  readonly error: WizardErrorDetails | undefined;
  /** Time between two polls in milliseconds: what the API asks for, but at least 500. */
  readonly interval: number;
}

/** The wizard has ended. The transaction has the result. */
export interface WizardFinishedState {
  readonly phase: 'finished';
  /**
   * Your half of the shared credentials, if there is one: store it, and pass it to `submitCredentials` in a later
   * session. It does not appear in a log, in JSON or in a copy of this state.
   */
  readonly loginCredentials: string | undefined;
}

/** The transaction has ended without a result. Another attempt needs a new session. */
export interface WizardFailedState {
  readonly phase: 'failed';
  /** Whether `abort` ended it. */
  readonly aborted: boolean;
  /** What went wrong; always there unless the wizard was aborted. */
  readonly error: WizardErrorDetails | undefined;
}

/**
 * State of a wizard. It narrows by `phase`.
 *
 * @see Reference, section "Wizard-API"
 */
export type WizardState = WizardFormState | WizardPollingState | WizardFinishedState | WizardFailedState;

/** The shortest time between two polls in milliseconds. */
const shortestInterval = 500;

/** @param aborted whether the response answers the action `abort`, which ends the session */
export function toState({ form, polling, ...rest }: WizardResponse, aborted = false): WizardState {
  // An empty array means that there is no error.
  const error = 'message' in rest.error ? rest.error : undefined;
  const isFatal = error?.recoverable === false;
  if (form.name === 'finish' && !isFatal) return finished(rest.additional_data?.login_credentials);
  if (isFatal || aborted) return { phase: 'failed', aborted, error };
  const { interval } = polling;
  if (!interval) return { phase: 'form', form, error };
  // A word is `NaN`.
  return { phase: 'polling', form, error, interval: Math.max(Number(interval) || 0, shortestInterval) };
}

function finished(credentials: string | undefined): WizardFinishedState {
  return Object.defineProperty({ phase: 'finished' as const }, 'loginCredentials', {
    get: () => credentials,
  }) as WizardFinishedState;
}
