import { addError, newErrors, notFound, validationFailed } from '@xs2a/server';
import type { BlacklistItem } from '@xs2a/types';
import {
  addBlacklistItem,
  type BlacklistItemRow,
  findBlacklistItem,
  listBlacklistItems as list,
  deleteBlacklistItem as remove,
} from '../store/blacklist.ts';
import { pageRequest } from '../store/pages.ts';
import { type Context, ok, reading, writing } from './operation.ts';
import { checkIbans } from './start.ts';

export const createBlacklistItem = writing<'createBlacklistItem'>(async ({ body }, { db, caller, now }) => {
  checkIbans({ ...body }, ['data']);
  const row = await addBlacklistItem(db, caller.accountId, body?.data ?? '', now);
  if (row === undefined) {
    const errors = newErrors();
    addError(errors, 'data', 'Duplicate entry.');
    throw validationFailed(errors);
  }
  return ok(toItem(row));
});

export const listBlacklistItems = reading<'listBlacklistItems'>(async ({ query }, { db, caller }) => {
  const page = await list(db, caller.accountId, pageRequest(query));
  return ok({ ...page, data: page.data.map(toItem) });
});

export const getBlacklistItem = reading<'getBlacklistItem'>(async ({ path }, context) =>
  ok(toItem(await find(context, path.blacklist_id))),
);

export const deleteBlacklistItem = writing<'deleteBlacklistItem'>(async ({ path }, context) => {
  const row = await find(context, path.blacklist_id);
  await remove(context.db, row.id);
  return ok(toItem(row));
});

async function find({ db, caller }: Context, id: string): Promise<BlacklistItemRow> {
  const row = await findBlacklistItem(db, caller.accountId, id);
  if (row === undefined) throw notFound();
  return row;
}

function toItem({ id, iban }: BlacklistItemRow): BlacklistItem {
  return { id, data: iban, type: 'iban' };
}
