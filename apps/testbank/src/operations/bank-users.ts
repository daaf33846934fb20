import type { BankUser } from '@xs2a/types';
import { scrubJob } from '../retention/erase.ts';
import {
  type BankUserRow,
  createBankUser as create,
  findBankUser,
  listBankUsers as list,
  deleteBankUser as remove,
} from '../store/bank-users.ts';
import { pageRequest } from '../store/pages.ts';
import { type Context, noContent, ok, reading, writing } from './operation.ts';
import { owned } from './owned.ts';
import { toUtc } from './times.ts';

export const createBankUser = writing<'createBankUser'>(async ({ body }, { db, caller, now }) => {
  const row = await create(db, caller, { name: body?.name ?? '', email: body?.email }, now);
  return ok(toBankUser(row));
});

export const listBankUsers = reading<'listBankUsers'>(async ({ query }, { db, caller }) => {
  const page = await list(db, caller, pageRequest(query));
  return ok({ ...page, data: page.data.map(toBankUser) });
});

export const getBankUser = reading<'getBankUser'>(async ({ path }, context) =>
  ok(toBankUser(await ownBankUser(context, path.user_id))),
);

export const deleteBankUser = writing<'deleteBankUser'>(async ({ path }, context) => {
  const { id } = await ownBankUser(context, path.user_id);
  await remove(context.db, id, context.now);
  await context.queue.enqueue(context.db, scrubJob(context.now));
  return noContent;
});

/** @throws {Problem} 404 or 403 */
export async function ownBankUser({ db, caller }: Context, id: string): Promise<BankUserRow> {
  return owned(await findBankUser(db, id), caller);
}

function toBankUser({ id, name, email, testmode, created_at }: BankUserRow): BankUser {
  return {
    id,
    name,
    ...(email !== null && { email }),
    testmode: testmode === 1,
    created_at: toUtc(created_at),
    object: 'bank_user',
  };
}
