import { randomBytes } from 'node:crypto';
import { accountsOf } from '../../bank/accounts.ts';
import type { Bank, BankUser } from '../../bank/types.ts';
import { findUser } from '../../bank/users-file/find.ts';
import { isSameName } from '../../domain/risks/index.ts';
import { newId } from '../../platform/ids.ts';
import type { BankChanges } from '../../store/bank-changes.ts';
import { listBlacklistedIbans } from '../../store/blacklist.ts';
import { answerLogin, type JoinedCredentials, type WizardContext, type WizardSession } from '../../wizard/index.ts';
import type { Context } from '../operation.ts';
import { emptyLogin, type LoginSource } from './login.ts';

/** How long it takes until an order is approved outside of the wizard, in milliseconds. */
const approvalMs = 5000;

export interface WizardOwner {
  readonly accountId: string;
  /** Who may use shared credentials: a bank user, or the account. */
  readonly owner: string;
  readonly product: WizardSession['product'];
  /** Page on which an order is approved. */
  readonly approvalUrl: string;
}

/** What the wizard of an account needs to know. */
export async function wizardContext(
  { db, now, slowMs }: Pick<Context, 'db' | 'now' | 'slowMs'>,
  { accountId, owner, product, approvalUrl }: WizardOwner,
  joinedCredentials: JoinedCredentials | undefined,
  source: LoginSource,
): Promise<WizardContext> {
  const { changes, users } = source;
  const blacklist = new Set(await listBlacklistedIbans(db, accountId));
  return {
    now,
    logIn: (bank, userName, pin) => logIn(changes, { bank, userName, pin }, product, users),
    readAccounts: (bank, credentials) => accountsOf(emptyLogin(source, bank, credentials)),
    isBlacklisted: (iban) => blacklist.has(iban),
    isSameName,
    joinedCredentials,
    owner,
    randomBytes,
    newCredentialsId: () => newId('credentials'),
    slowMs,
    approvalMs,
    approvalUrl,
  };
}

/** What a bank answers, after what control calls have changed at it. */
function logIn(
  changes: BankChanges,
  { bank, userName, pin }: { bank: Bank; userName: string; pin: string },
  product: WizardSession['product'],
  users: readonly BankUser[],
): ReturnType<typeof answerLogin> {
  const state = changes.stateOf(bank);
  if (state === 'down') return { kind: 'down' };
  const accepts = changes.accepts(bank, userName, pin);
  if (accepts === 'no') return { kind: 'wrong' };
  const user = findUser(users, bank, userName);
  // The changed password has replaced the PIN of a users file.
  const answer = answerLogin(pin, product, user !== null && accepts === 'yes' ? { ...user, pin: null } : user);
  if (state === 'up' || answer.kind !== 'accepted') return answer;
  return { ...answer, behaviour: { ...answer.behaviour, isSlow: true } };
}
