/** Broken rules by the names of their fields, such as `{ pin: ['between:4,40'] }`. */
export type FailedRules = Readonly<Record<string, readonly string[]>>;

/**
 * Why a step was not taken. Nothing was sent: `invalid` values, another step is running (`busy`), the wizard has `ended`,
 * or it does not ask for polling (`not-polling`). Otherwise polling got nothing new in time (`timeout`), the API `refused`
 * the request, or its answer has no form (`unreadable`).
 */
export type WizardErrorReason = 'invalid' | 'busy' | 'ended' | 'not-polling' | 'timeout' | 'refused' | 'unreadable';

/**
 * A step that was not taken: the state of the wizard has not changed. The error names fields and rules, never a value.
 *
 * An error within a step, such as a wrong PIN, is part of the state instead.
 */
export class WizardStepError extends Error {
  declare readonly reason: WizardErrorReason;
  /** Broken rules of an `invalid` step, otherwise empty. */
  declare readonly failedRules: FailedRules;
  /** HTTP status of a `refused` step, otherwise `undefined`. */
  declare readonly status: number | undefined;
  /** `X-Request-Id` of a `refused` step, unless it repeats a value of the request. */
  declare readonly requestId: string | undefined;

  constructor(reason: WizardErrorReason, failedRules: FailedRules = {}, status?: number, requestId?: string) {
    super(`Wizard step not taken: ${reason} ${status ?? Object.keys(failedRules)}`.trim());
    Object.assign(this, { name: 'WizardStepError', reason, failedRules, status, requestId });
  }
}
