/** From the words of a users file to a bank user. */
import { toCents } from '../../money.ts';
import { readIban } from '../iban.ts';
import { purposeLines } from '../purpose.ts';
import type { BankUser, BankUserAccount, Failures, TurnoverRule } from '../types.ts';

/** What `users.schema.json` describes. */
export interface UsersInput {
  readonly users: readonly UserInput[];
}

export interface UserInput {
  readonly user_name: string;
  readonly pin?: string;
  readonly bank_code?: string;
  readonly holder: string;
  readonly failures?: Partial<Failures>;
  readonly accounts: readonly AccountInput[];
}

export interface AccountInput {
  readonly description: string;
  readonly kind?: BankUserAccount['kind'];
  readonly iban?: string;
  readonly holder?: string;
  readonly balance: number | string;
  readonly limit?: number | string;
  readonly joint_account?: boolean;
  readonly business?: boolean;
  readonly seizure?: boolean;
  readonly transaction_possible?: boolean;
  readonly turnovers?: readonly TurnoverInput[];
}

export interface TurnoverInput {
  readonly date?: string;
  readonly every?: TurnoverRule['every'];
  readonly interval?: number;
  readonly day?: number;
  readonly from?: string;
  readonly to?: string;
  readonly standing_order?: boolean;
  readonly amount: number | string;
  readonly purpose?: string | readonly string[];
  readonly counter_holder?: string;
  readonly counter_iban?: string;
  readonly counter_bic?: string;
  readonly tags?: readonly string[];
  readonly canceled?: boolean;
}

/** @param user without mistakes */
export function bankUserOf(user: UserInput): BankUser {
  return {
    userName: user.user_name,
    bankCode: user.bank_code ?? null,
    pin: user.pin ?? null,
    holder: user.holder,
    failures: { login: null, tan: null, payment: null, sync: null, ...user.failures },
    accounts: user.accounts.map((account, index) => accountOf(account, index, user.holder)),
  };
}

function accountOf(account: AccountInput, index: number, holder: string): BankUserAccount {
  const { kind = 'current', description } = account;
  const iban = ibanOf(account.iban) ?? '';
  return {
    id: iban === '' ? `${kind}-${index + 1}` : `iban-${iban}`,
    kind,
    holder: account.holder ?? holder,
    description,
    iban,
    isJoint: account.joint_account ?? false,
    isBusiness: account.business ?? false,
    isTransactionPossible: account.transaction_possible ?? kind === 'current',
    isSeizure: account.seizure ?? false,
    balance: toCents(account.balance) ?? 0,
    overdraftLimit: toCents(account.limit ?? 0) ?? 0,
    turnovers: (account.turnovers ?? []).map(ruleOf),
  };
}

function ruleOf(turnover: TurnoverInput): TurnoverRule {
  const { date, purpose = [] } = turnover;
  return {
    ...(date === undefined
      ? {
          every: turnover.every ?? 'month',
          interval: turnover.interval ?? 1,
          day: turnover.day ?? 1,
          first: turnover.from ?? null,
          last: turnover.to ?? null,
        }
      : { every: 'day', interval: 1, day: 1, first: date, last: date }),
    amount: toCents(turnover.amount) ?? 0,
    purpose: typeof purpose === 'string' ? purposeLines(purpose) : purpose,
    counterHolder: turnover.counter_holder ?? null,
    counterIban: ibanOf(turnover.counter_iban) ?? null,
    counterBic: turnover.counter_bic ?? null,
    tags: turnover.tags ?? [],
    isStandingOrder: turnover.standing_order ?? false,
    canceled: turnover.canceled ?? false,
  };
}

function ibanOf(text: string | undefined): string | undefined {
  return text === undefined ? undefined : readIban(text);
}
