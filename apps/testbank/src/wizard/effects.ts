import type { BankKey, Credentials, LastError } from './session.ts';

/** What the caller has to do in the transaction of the step, in this order. */
export type WizardEffect =
  /** The transaction has a result: these accounts of this login. */
  | {
      readonly kind: 'finish';
      readonly bank: BankKey;
      readonly credentials: Credentials;
      /** Ids of the accounts; one, unless the product takes all. */
      readonly accounts: readonly string[];
    }
  /** The transaction ends without a result. */
  | { readonly kind: 'fail'; readonly lastError: LastError }
  /** The half of the shared credentials that stays here; the other half is in the response. */
  | { readonly kind: 'store-credentials'; readonly id: string; readonly half: string }
  /** The answer takes so long. */
  | { readonly kind: 'wait'; readonly milliseconds: number };
