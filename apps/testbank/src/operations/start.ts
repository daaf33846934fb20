/** Starting a transaction: a wizard session is created, and the transaction exists when the session has finished. */
import { addError, newErrors, validationFailed } from '@xs2a/server';
import type { AccountSnapshotInput } from '@xs2a/types';
import { readIban } from '../bank/iban.ts';
import { isDay } from '../calendar/day.ts';
import { formatCents, toCents } from '../money.ts';
import { eraseJob } from '../retention/erase.ts';
import { createSession as createStoredSession, type NewSession } from '../store/sessions.ts';
import { createSession, type SessionOptions } from '../wizard/index.ts';
import { bankUserOf } from './bank-user-of.ts';
import { type Context, ok, writing } from './operation.ts';

export const createVerification = writing<'createVerification'>(async ({ body = {} }, context) => {
  checkIbans(body, ['iban']);
  return ok(await startTransaction(context, 'verification', 'verify', body));
});

export const createRisk = writing<'createRisk'>(async ({ body = {} }, context) => {
  checkIbans(body, ['iban']);
  checkRange(body.xs2a_account_snapshot ?? {});
  return ok(await startTransaction(context, 'risk', 'risk', body));
});

export const createPayment = writing<'createPayment'>(async ({ body }, context) => {
  checkIbans({ ...body }, ['sender_iban', 'recipient_iban']);
  checkAmount(body?.amount ?? 0);
  return ok(await startTransaction(context, 'payment', 'pay', { ...body }));
});

export const createBankConnection = writing<'createBankConnection'>(async ({ body = {} }, context) => {
  const state = newState(context, {
    product: 'connection',
    parameters: body,
    sharesCredentials: body.sync_mode === 'shared',
  });
  return ok(await startSession(context, { product: 'connection', state, bankUserId: bankUserOf(context.caller) }));
});

function startTransaction(
  context: Context,
  product: 'verification' | 'risk' | 'payment',
  wizard: SessionOptions['product'],
  parameters: Record<string, unknown>,
) {
  return startSession(context, { product, state: newState(context, { product: wizard, parameters }) });
}

/** Stores a session, which is deleted when its time is over. */
export async function startSession(
  { db, vault, now, caller, queue }: Context,
  session: Omit<NewSession, 'owner'>,
): Promise<{ wizard_session_key: string; transaction: string }> {
  const { id, key, reference } = await createStoredSession(db, vault, { ...session, owner: caller }, now);
  await queue.enqueue(db, eraseJob(id, now));
  return { wizard_session_key: key, transaction: reference };
}

/** A wizard session of this caller that nobody has started. */
function newState({ caller, now }: Context, options: Omit<SessionOptions, 'isTestmode' | 'now'>) {
  return createSession({ ...options, isTestmode: caller.testmode === 1, now });
}

/** @throws {Problem} 422 for a day that does not exist, and for a range that ends before it starts */
function checkRange({ from, to }: AccountSnapshotInput): void {
  const errors = newErrors();
  for (const [name, day] of Object.entries({ from, to })) {
    if (day !== undefined && !isDay(day)) {
      addError(errors, `xs2a_account_snapshot.${name}`, `The ${name} is not a date that exists.`);
    }
  }
  if (from !== undefined && to !== undefined && to < from) {
    addError(errors, 'xs2a_account_snapshot.to', 'The to must not be before the from.');
  }
  if (Object.keys(errors).length > 0) throw validationFailed(errors);
}

/** In cents, what SEPA can transfer. */
const largestAmount = 99_999_999_999;

/** @throws {Problem} 422 for less than a cent, and for more than SEPA can transfer */
function checkAmount(amount: number | string): void {
  const cents = toCents(amount);
  if (cents === undefined || cents > largestAmount) {
    throw validationFailed({ amount: [`The amount may not be greater than ${formatCents(largestAmount)}.`] });
  }
  if (cents < 1) throw validationFailed({ amount: ['The amount must be at least 0.01.'] });
}

/** @throws {Problem} 422 for an IBAN whose check digits are wrong */
export function checkIbans(body: Readonly<Record<string, unknown>>, names: readonly string[]): void {
  const errors = newErrors();
  for (const name of names) {
    const iban = body[name];
    if (typeof iban === 'string' && readIban(iban) === undefined) {
      addError(errors, name, `The ${name} must be a valid International Bank Account Number (IBAN).`);
    }
  }
  if (Object.keys(errors).length > 0) throw validationFailed(errors);
}
