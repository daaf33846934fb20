import type { Product, StepName } from './session.ts';

interface Wizard {
  /** Steps in their order. Each is shown only if it is needed. */
  readonly steps: readonly StepName[];
  /** Whether the result has all accounts of the login, or one that is chosen. */
  readonly takes: 'one account' | 'all accounts';
}

const check: Wizard = {
  steps: ['bank', 'login', 'second-login', 'account', 'finish'],
  takes: 'one account',
};

const connection: Wizard = {
  steps: ['bank', 'login', 'second-login', 'account', 'finish'],
  takes: 'all accounts',
};

/** The steps of each product. */
export const products: Readonly<Record<Product, Wizard>> = {
  verify: check,
  risk: check,
  pay: {
    steps: ['bank', 'login', 'second-login', 'account', 'tan', 'finish'],
    takes: 'one account',
  },
  connection,
  sync: connection,
};
