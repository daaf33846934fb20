import { type Check, closing } from '../../check.ts';

export const seizureCheck: Check<'xs2a_seizure_check'> = (_, bank) => ({
  is_seizure: bank.account.isSeizure ? '1' : '0',
  ...closing('xs2a_seizure_check', bank),
});
