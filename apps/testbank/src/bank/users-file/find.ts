import { issuerOf } from '../person.ts';
import type { Bank, BankUser } from '../types.ts';

/** The user of a file who has this name at a bank. One who is known only there comes before one of all banks. */
export function findUser(users: readonly BankUser[], bank: Bank, userName: string): BankUser | null {
  const codes = [bank.bankCode, issuerOf(bank).bankCode];
  const named = users.filter((user) => user.userName === userName);
  return (
    named.find(({ bankCode }) => bankCode !== null && codes.includes(bankCode)) ??
    named.find(({ bankCode }) => bankCode === null) ??
    null
  );
}
