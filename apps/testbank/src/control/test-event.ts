import { announce } from '../deliveries/announce.ts';
import { toBankConnection } from '../operations/bank-connections.ts';
import { deliveriesOf } from '../store/deliveries.ts';
import type { NewEvent } from '../store/events.ts';
import type { Owner } from '../store/owner.ts';
import type { Db } from '../store/store.ts';
import { findTransactionOfAnyProduct } from '../store/transactions.ts';
import { type ControlServices, ownerOf, refuse, write } from './context.ts';
import type { Handlers } from './types.ts';

export function testEventHandlers(services: ControlServices): Pick<Handlers, 'createTestEvent'> {
  return {
    createTestEvent: ({ type, object_id, ...input }) =>
      write(services, async (db, now) => {
        const owner = await ownerOf(db, input);
        const event = await about(db, owner, type, object_id);
        const { id } = await announce({ db, now, queue: services.queue }, owner, event);
        return { event_id: id, delivery_ids: await deliveriesOf(db, id) };
      }),
  };
}

/** @throws {Problem} 422 for an object that the account does not have in this mode */
async function about(db: Db, owner: Owner, type: string, id: string | undefined): Promise<NewEvent> {
  if (type === 'account.password_changed') {
    if (id !== undefined) refuse('object_id', 'account.password_changed is about no object. Leave object_id out.');
    return { type, transaction: undefined, message: 'Account password has been changed.', data: {} };
  }
  if (id === undefined) return refuse('object_id', `The object_id field is required for ${type}.`);
  if (type.startsWith('transaction.')) return aboutTransaction(db, owner, type, id);
  if (type === 'bank_accounts.sync_failed') return aboutConnection(db, owner, type, id);
  return aboutBankAccount(db, owner, type, id);
}

async function aboutTransaction(db: Db, owner: Owner, type: string, id: string): Promise<NewEvent> {
  const row = await findTransactionOfAnyProduct(db, id);
  if (row === undefined || !isOwn(row, owner)) return refuse('object_id', unknown('verification, risk or payment'));
  if (row.body === null) return refuse('object_id', 'This object was deleted. Send the id of an existing one.');
  const message = `Transaction ${row.id} ${type === 'transaction.created' ? 'created' : 'updated'}.`;
  return { type, transaction: row, message, data: JSON.parse(row.body) };
}

async function aboutConnection(db: Db, owner: Owner, type: string, id: string): Promise<NewEvent> {
  const row = await db.selectFrom('bank_connection').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined || !isOwn(row, owner)) return refuse('object_id', unknown('bank connection'));
  const message = 'Bank connection synchronization failed.';
  return { type, transaction: undefined, message, data: toBankConnection(row) };
}

async function aboutBankAccount(db: Db, owner: Owner, type: string, id: string): Promise<NewEvent> {
  const row = await db.selectFrom('bank_account').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined || !isOwn(row, owner)) return refuse('object_id', unknown('bank account'));
  const isNew = type === 'bank_accounts.new_account';
  const message = isNew ? 'A new bank account was found.' : 'User has new turnovers on a bank account';
  const data = { bank_user_id: row.bank_user_id, bank_account_id: row.id };
  return { type, transaction: undefined, message, data };
}

function isOwn(row: { account_id: string; testmode: number }, { accountId, testmode }: Owner): boolean {
  return row.account_id === accountId && row.testmode === testmode;
}

function unknown(kind: string): string {
  return `The account has no such ${kind} in this mode. Send the id of an existing one, with its account_id and mode.`;
}
