/** Rules that values break, by the names of their fields, as in `{ pin: ['between:4,40'] }`. */
export type FailedRules = Readonly<Record<string, readonly string[]>>;

/**
 * Why a step was not taken: `invalid` values, another step is under way (`busy`), the wizard has `ended`, it asks for
 * no polling (`not-polling`), the API has `refused` the request itself, or answered what is no form (`unreadable`).
 */
export type WizardErrorReason = 'invalid' | 'busy' | 'ended' | 'not-polling' | 'refused' | 'unreadable';

/**
 * A step that was not taken: the wizard stands where it stood. It names fields and rules, never a value.
 *
 * What goes wrong within a step, such as a wrong PIN, is no exception but part of the state.
 */
export class WizardStepError extends Error {
  readonly reason: WizardErrorReason;
  /** What is wrong with the values of an `invalid` step, otherwise empty. */
  readonly failedRules: FailedRules;
  /** HTTP status of a `refused` step, otherwise `undefined`. */
  readonly status: number | undefined;
  /** `X-Request-Id` of a `refused` step, if there is one and it repeats no value that was sent. */
  readonly requestId: string | undefined;

  constructor(reason: WizardErrorReason, failedRules: FailedRules = {}, status?: number, requestId?: string) {
    super(`Wizard step not taken: ${reason} ${status ?? Object.keys(failedRules)}`.trim());
    this.name = 'WizardStepError';
    this.reason = reason;
    this.failedRules = failedRules;
    this.status = status;
    this.requestId = requestId;
  }
}
