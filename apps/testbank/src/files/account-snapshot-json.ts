import type { AccountSnapshotJson, AccountSnapshotJson2 } from '@xs2a/types';
import type { Snapshot } from '../domain/risks/checks/account-snapshot/snapshot.ts';
import { daysOf } from '../domain/risks/range.ts';
import { toTurnover } from '../domain/risks/turnover.ts';
import { toAmount } from '../money.ts';

/** The format `json`. */
export function toJson(snapshot: Snapshot): AccountSnapshotJson {
  return { account: toAccount(snapshot), balance: toBalance(snapshot), ...toTurnovers(snapshot) };
}

/** The format `json2`. */
export function toJson2(snapshots: readonly Snapshot[]): AccountSnapshotJson2 {
  return snapshots.map((snapshot) => ({
    account: toAccount(snapshot),
    balance: toBalance(snapshot),
    turnovers: toTurnovers(snapshot),
  }));
}

function toAccount({ account }: Snapshot): AccountSnapshotJson['account'] {
  return {
    holder: account.holder,
    description: account.description,
    iban: account.iban,
    bic: account.bic,
    bank_name: account.bankName,
    country_id: account.countryId,
    joint_account: account.isJoint,
  };
}

/** Only a current account has an overdraft limit that a bank reports. */
function toBalance({ account, balance, range }: Snapshot): AccountSnapshotJson['balance'] {
  const isCurrent = account.kind === 'current';
  return {
    balance: toAmount(balance),
    available: isCurrent ? toAmount(balance + account.overdraftLimit) : null,
    limit: isCurrent ? toAmount(account.overdraftLimit) : null,
    currency: account.currency,
    date: range.last,
  };
}

function toTurnovers(snapshot: Snapshot): Omit<AccountSnapshotJson, 'account' | 'balance'> {
  return {
    turnovers: snapshot.turnovers.map(toTurnover),
    date: snapshot.today,
    days: daysOf(snapshot.range),
    filters: [...snapshot.filters],
  };
}
