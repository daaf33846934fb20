/** What a walk reads of the answers of the wizard. */
export interface WizardForm {
  readonly name: string;
  readonly elements: readonly {
    readonly type: string;
    readonly name?: string;
    readonly selected?: string;
    readonly checked?: string | boolean;
  }[];
}

export interface WizardOutput {
  readonly form: WizardForm;
  /** A list if there is none. */
  readonly error: readonly [] | { readonly code: string; readonly message: string };
  readonly polling: { readonly interval?: number };
  readonly additional_data?: { readonly login_credentials?: string };
}
