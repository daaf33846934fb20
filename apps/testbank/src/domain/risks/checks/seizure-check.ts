import { type Check, closing } from '../check.ts';

/** Whether the bank keeps the account as one under seizure. */
export const seizureCheck: Check<'xs2a_seizure_check'> = (_, bank) => ({
  is_seizure: bank.account.isSeizure ? '1' : '0',
  ...closing('xs2a_seizure_check', bank),
});
