import type { WizardElement } from './elements.ts';

export type WizardErrorCode =
  | 'login_failed'
  | 'session_timeout'
  | 'tan_failed'
  | 'tech_error'
  | 'testmode_error'
  | 'trans_not_possible'
  | 'validation_failed';

interface WizardError {
  readonly code: WizardErrorCode;
  readonly message: string;
  readonly recoverable: boolean;
}

/** Answer to a request, as the contract has it. Its lists can be changed, because those of the contract's types can. */
export interface WizardResponse {
  readonly code: 200;
  readonly message: 'ok';
  readonly error: [] | WizardError;
  readonly polling: { readonly interval?: number };
  readonly form: { readonly name: string; readonly elements: WizardElement[] };
  readonly additional_data?: { readonly login_credentials: string };
  readonly autocomplete?: {
    readonly name: 'bank_code';
    readonly data: { readonly value: string; readonly label: string }[];
  };
}
