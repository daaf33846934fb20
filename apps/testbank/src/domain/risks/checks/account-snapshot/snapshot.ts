import type { AccountSnapshotInput } from '@xs2a/types';
import type { Account, Turnover } from '../../../../bank/types.ts';
import type { Day } from '../../../../calendar/day.ts';
import type { Cents } from '../../../../money.ts';
import { isYes } from '../../../flags.ts';
import { dailyBalances } from '../../balances.ts';
import type { BankView } from '../../check.ts';
import type { Range } from '../../range.ts';

/** What the files of an account snapshot show of one account. */
export interface Snapshot {
  readonly account: Account;
  readonly range: Range;
  /** Day and moment of the transaction. */
  readonly today: Day;
  readonly createdAt: string;
  /** Categories to which the turnovers are limited; empty for all turnovers. */
  readonly filters: readonly string[];
  /** At the end of the last day. */
  readonly balance: Cents;
  readonly balances: readonly { readonly day: Day; readonly balance: Cents }[];
  /** The latest first. */
  readonly turnovers: readonly Turnover[];
}

/**
 * Without `all_tags`, a turnover carries of its tags those that are filters. Without filters, no tag was left out by
 * the request, and it carries all.
 */
export function snapshotOf(bank: BankView, { filters = [], all_tags }: AccountSnapshotInput): Snapshot {
  const { account, range, today, createdAt } = bank;
  const statement = bank.statement(range.first, range.last);
  const isWanted = ({ tags }: Turnover) => filters.length === 0 || tags.some((tag) => filters.includes(tag));
  const hasAllTags = filters.length === 0 || isYes(all_tags);
  return {
    account,
    range,
    today,
    createdAt,
    filters,
    balance: statement.balance,
    balances: dailyBalances(statement, range.first, range.last),
    turnovers: statement.turnovers
      .filter(isWanted)
      .map((turnover) =>
        hasAllTags ? turnover : { ...turnover, tags: turnover.tags.filter((tag) => filters.includes(tag)) },
      )
      .reverse(),
  };
}
