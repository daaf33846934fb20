// Declarations that are inferred from a form name its elements, and find them here.
export type * from '@xs2a/types';
export { isKnownElement } from '@xs2a/types';
export { type FailedRules, type WizardErrorReason, WizardStepError } from './error.ts';
export { type Markup, parseMarkup } from './markup.ts';
export { openWizard } from './open.ts';
export type { PollOptions, StepOptions, Wizard } from './session.ts';
export type {
  WizardFailedState,
  WizardFinishedState,
  WizardFormState,
  WizardPollingState,
  WizardState,
} from './state.ts';
export type { StepAnswer, StepInit, WizardTransport } from './transport.ts';
export { validateForm, type WizardValues } from './validate.ts';
