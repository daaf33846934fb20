import type { WizardSession } from '../session.ts';

/** What going back to a form undoes: all that came from it, and from the forms after it. */
export const undoAccount = { accounts: [], approval: null } as const satisfies Partial<WizardSession>;

export const undoShowcases = {
  ...undoAccount,
  showcase: null,
} as const satisfies Partial<WizardSession>;

export const undoConfig = {
  ...undoShowcases,
  seenShowcases: [],
  tanMethod: 'sms',
} as const satisfies Partial<WizardSession>;

export const undoLogin = {
  ...undoConfig,
  credentials: null,
  hasStoredCredentials: false,
  behaviour: null,
  failures: null,
} as const satisfies Partial<WizardSession>;

export const undoBank = { ...undoLogin, bank: null, tab: null } as const satisfies Partial<WizardSession>;
