import type { Product, StepName } from './session.ts';

interface Wizard {
  /** Steps in their order. Each is shown only if it is needed. */
  readonly steps: readonly StepName[];
  /** Whether the result has all accounts of the login, or one that is chosen. */
  readonly takes: 'one account' | 'all accounts';
}

/** Who only looks at accounts approves the login; who pays approves the order. */
const look: readonly StepName[] = [
  'bank',
  'login',
  'second-login',
  'approval',
  'config',
  'showcases',
  'showcase',
  'account',
  'finish',
];

/** The steps of each product. */
export const products: Readonly<Record<Product, Wizard>> = {
  verify: { steps: look, takes: 'one account' },
  risk: { steps: look, takes: 'one account' },
  pay: {
    steps: ['bank', 'login', 'second-login', 'config', 'showcases', 'showcase', 'account', 'approval', 'tan', 'finish'],
    takes: 'one account',
  },
  connection: { steps: look, takes: 'all accounts' },
  sync: { steps: look, takes: 'all accounts' },
};
