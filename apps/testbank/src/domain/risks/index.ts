import type { Risk, RiskInput } from '@xs2a/types';
import type { BankView, Check, CheckName } from './check.ts';
import { accountSnapshot } from './checks/account-snapshot/account-snapshot.ts';
import { allAccountsCheck } from './checks/all-accounts-check/all-accounts-check.ts';
import { balanceCheck } from './checks/balance-check/balance-check.ts';
import { balanceOverview } from './checks/balance-overview/balance-overview.ts';
import { cashflowOverview } from './checks/cashflow-overview/cashflow-overview.ts';
import { chargebackCheck } from './checks/chargeback-check/chargeback-check.ts';
import { childrenCheck } from './checks/children-check/children-check.ts';
import { creditCheck } from './checks/credit-check/credit-check.ts';
import { directDebitCheck } from './checks/direct-debit-check/direct-debit-check.ts';
import { factSheet } from './checks/fact-sheet/fact-sheet.ts';
import { nameCheck } from './checks/name-check/name-check.ts';
import { overdraftLimitCheck } from './checks/overdraft-limit-check/overdraft-limit-check.ts';
import { seizureCheck } from './checks/seizure-check/seizure-check.ts';
import { standingOrdersCheck } from './checks/standing-orders-check/standing-orders-check.ts';

export { isSameName } from './checks/name-check/name-check.ts';

/** Every check of the contract: one that is missing does not compile. */
const checks: { readonly [Name in CheckName]: Check<Name> } = {
  xs2a_account_snapshot: accountSnapshot,
  xs2a_all_accounts_check: allAccountsCheck,
  xs2a_balance_check: balanceCheck,
  xs2a_balance_overview: balanceOverview,
  xs2a_cashflow_overview: cashflowOverview,
  xs2a_chargeback_check: chargebackCheck,
  xs2a_children_check: childrenCheck,
  xs2a_credit_check: creditCheck,
  xs2a_direct_debit_check: directDebitCheck,
  xs2a_fact_sheet: factSheet,
  xs2a_name_check: nameCheck,
  xs2a_overdraft_limit_check: overdraftLimitCheck,
  xs2a_seizure_check: seizureCheck,
  xs2a_standing_orders_check: standingOrdersCheck,
};

/** The results of all checks that a request asks for, by their names. */
export function computeChecks(request: RiskInput, bank: BankView): Pick<Risk, CheckName> {
  const names = Object.keys(checks) as CheckName[];
  const requested = names.filter((name) => request[name] !== undefined);
  // The parameters of a check fit its name, which TypeScript cannot see.
  const compute = (name: CheckName) => (checks[name] as Check<CheckName>)(request[name] as never, bank);
  return Object.fromEntries(requested.map((name) => [name, compute(name)]));
}
