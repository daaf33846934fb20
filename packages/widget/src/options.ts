import type { WizardLanguage } from '@xs2a/client/wizard';

/** Options of `xs2a.configure()`. */
export interface WidgetOptions {
  /** Whether a password of at most 4 characters is worth a warning. Default: true. */
  'validate-login-credentials'?: boolean;
  /** How many banks are suggested at most, 1 to 20. Default: 5. */
  'autocomplete-suggestions'?: number;
  /** Address that takes the steps. Default: `/widget/wizard` at the origin of the script. */
  endpoint?: string;
  /** Language of the forms. Default: that of the session. */
  language?: WizardLanguage;
}
