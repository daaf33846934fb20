/** What the results of verifications, risks and payments have in common. */

import { readStatement } from '../../bank/statement.ts';
import type { AccountStatement, Login } from '../../bank/types.ts';
import { berlinDay } from '../../calendar/berlin.ts';
import type { Day } from '../../calendar/day.ts';
import { announce } from '../../deliveries/announce.ts';
import { eraseJob } from '../../retention/erase.ts';
import { readState, type WizardSessionRow } from '../../store/sessions.ts';
import { createTransaction, type NewTransaction } from '../../store/transactions.ts';
import type { WizardEffect } from '../../wizard/index.ts';
import type { Context } from '../operation.ts';
import { toBerlin } from '../times.ts';
import { readLogin } from './login.ts';

/** A session that has reached its end: the bank user has logged in, and chosen an account. */
export type Finish = Extract<WizardEffect, { kind: 'finish' }>;

export interface Result {
  readonly login: Login;
  /** The account that the bank user has chosen, as the bank shows it today. */
  readonly statement: AccountStatement;
  readonly today: Day;
  /** Body of the request that created the transaction. */
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What the bank shows at the end of a session. */
export async function readResult(
  { bank, credentials, accounts }: Finish,
  session: WizardSessionRow,
  context: Context,
): Promise<Result> {
  const { vault, now } = context;
  const login = await readLogin(context, session.account_id, bank, credentials);
  const today = berlinDay(now);
  const [account = ''] = accounts;
  const statement = readStatement(login, account, today, today);
  if (statement === undefined) throw new Error('The bank has lost the chosen account.');
  return { login, statement, today, parameters: readState(session, vault)?.parameters ?? {} };
}

/** Members that every transaction has. */
export function commonMembers(
  { parameters }: Result,
  { reference, testmode }: WizardSessionRow,
  id: string,
  now: number,
) {
  return {
    id,
    transaction: reference,
    testmode: testmode === 1,
    metadata: (parameters.metadata ?? null) as Record<string, string | number> | null,
    merchant_id: String(parameters.merchant_id ?? ''),
    created_at: toBerlin(now),
  };
}

type Filters = Partial<Omit<NewTransaction, 'id' | 'account_id' | 'created_at' | 'reference' | 'testmode' | 'product'>>;

/** Filters of a list that a transaction does not have. */
const noFilters = {
  sealed_login: null,
  account_holder: null,
  iban: null,
  bic: null,
  country_id: null,
  account_number: null,
  bank_code: null,
  merchant_id: null,
  check_requested: null,
  check_passed: null,
  recipient_holder: null,
  recipient_iban: null,
  recipient_bic: null,
  recipient_country_id: null,
  amount: null,
  purpose: null,
} as const;

/** Stores a transaction, and the event that says so. */
export async function storeResult(
  context: Context,
  { id: sessionId, reference, account_id, testmode }: WizardSessionRow,
  product: NewTransaction['product'],
  body: { readonly id: string; readonly merchant_id: string },
  filters: Filters,
): Promise<void> {
  const { id, merchant_id } = body;
  const { db, caller, now } = context;
  await createTransaction(db, {
    ...noFilters,
    ...filters,
    id,
    reference,
    account_id,
    testmode,
    product,
    merchant_id,
    created_at: now,
    body: JSON.stringify(body),
  });
  const message = `Transaction ${id} created.`;
  const event = { type: 'transaction.created', transaction: { id, reference }, message, data: body };
  await announce(context, caller, event);
  // It is kept as long as it would be if it had been created just now.
  await context.queue.enqueue(db, eraseJob(sessionId, now));
}
