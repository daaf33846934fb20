import { type Check, closing } from '../../check.ts';

export const allAccountsCheck: Check<'xs2a_all_accounts_check'> = (_, bank) => ({
  accounts: bank.accounts.map(({ holder, description, iban, bic, isJoint }) => ({
    holder,
    description,
    iban,
    bic,
    joint_account: isJoint,
  })),
  ...closing('xs2a_all_accounts_check', bank),
});
