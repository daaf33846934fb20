import { randomBytes } from 'node:crypto';
import { accountsOf } from '../../bank/accounts.ts';
import { findUser } from '../../bank/users-file/find.ts';
import { isSameName } from '../../domain/risks/index.ts';
import { newId } from '../../platform/ids.ts';
import { listBlacklistedIbans } from '../../store/blacklist.ts';
import { readSeed } from '../../store/settings.ts';
import { answerLogin, type JoinedCredentials, type WizardContext, type WizardSession } from '../../wizard/index.ts';
import type { Context } from '../operation.ts';
import { emptyLogin } from './login.ts';

/** How long it takes until an order is approved outside of the wizard, in milliseconds. */
const approvalMs = 5000;

export interface WizardOwner {
  readonly accountId: string;
  /** Who may use shared credentials: a bank user, or the account. */
  readonly owner: string;
  readonly product: WizardSession['product'];
}

/** What the wizard of an account needs to know. */
export async function wizardContext(
  { db, now, slowMs, users }: Pick<Context, 'db' | 'now' | 'slowMs' | 'users'>,
  { accountId, owner, product }: WizardOwner,
  joinedCredentials: JoinedCredentials | undefined,
): Promise<WizardContext> {
  const seed = await readSeed(db);
  const blacklist = new Set(await listBlacklistedIbans(db, accountId));
  return {
    now,
    logIn: (bank, userName, pin) => answerLogin(pin, product, findUser(users, bank, userName)),
    readAccounts: (bank, credentials) => accountsOf(emptyLogin(seed, users, bank, credentials)),
    isBlacklisted: (iban) => blacklist.has(iban),
    isSameName,
    joinedCredentials,
    owner,
    randomBytes,
    newCredentialsId: () => newId('credentials'),
    slowMs,
    approvalMs,
    approvalUrl: 'https://bank.example/approve',
  };
}
