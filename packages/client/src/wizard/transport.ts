import type { Responses, SuccessBody, WizardInput } from '@xs2a/types';

type Status = Responses<'submitWizardStep'>['status'];

/** How to send a step. */
export interface StepInit {
  readonly signal: AbortSignal | undefined;
  /**
   * Whether the step changes nothing, and may be repeated after a failure: true for polling only. A step with values is
   * never repeated, because it may contain a PIN or a TAN, and banks lock accounts after a few attempts.
   */
  readonly idempotent: boolean;
}

/** Answer of the API to a step: the next form, or a refusal of the request. */
export type StepAnswer =
  | { readonly status: 200; readonly body: SuccessBody<'submitWizardStep'> }
  | {
      readonly status: Exclude<Status, 200>;
      readonly body: unknown;
      /** `X-Request-Id` of the answer. */
      readonly requestId?: string | undefined;
    };

/** Sends a step to `POST /v1/wizard`. */
export type WizardTransport = (step: WizardInput, init: StepInit) => Promise<StepAnswer>;
