import { notFound } from '@xs2a/server';
import type { AccessToken } from '@xs2a/types';
import type { Vault } from '../platform/secrets.ts';
import {
  type AccessTokenRow,
  createAccessToken as create,
  findAccessTokenById,
  listAccessTokens as list,
  refreshAccessToken as refresh,
  deleteAccessToken as remove,
} from '../store/access-tokens.ts';
import { pageRequest } from '../store/pages.ts';
import { ownBankUser } from './bank-users.ts';
import { type Context, noContent, ok, reading, writing } from './operation.ts';
import { readExpiry, toUtc } from './times.ts';

/** How long a token is valid if nothing else is asked for: an hour. */
const defaultValidityMs = 3_600_000;

export const createAccessToken = writing<'createAccessToken'>(async ({ path, body }, context) => {
  const { db, vault, now } = context;
  const user = await ownBankUser(context, path.user_id);
  const row = await create(db, vault, user, { validUntil: expiry(body, now), now });
  return ok(toAccessToken(row, vault));
});

export const listAccessTokens = reading<'listAccessTokens'>(async ({ path, query }, context) => {
  const user = await ownBankUser(context, path.user_id);
  const page = await list(context.db, user.id, pageRequest(query));
  return ok({ ...page, data: page.data.map((row) => toAccessToken(row, context.vault)) });
});

export const getAccessToken = reading<'getAccessToken'>(async ({ path }, context) =>
  ok(toAccessToken(await find(context, path), context.vault)),
);

export const refreshAccessToken = writing<'refreshAccessToken'>(async ({ path, body }, context) => {
  const { id } = await find(context, path);
  return ok(toAccessToken(await refresh(context.db, id, expiry(body, context.now)), context.vault));
});

export const deleteAccessToken = writing<'deleteAccessToken'>(async ({ path }, context) => {
  const { id } = await find(context, path);
  await remove(context.db, id);
  return noContent;
});

async function find(context: Context, path: { user_id: string; token_id: string }): Promise<AccessTokenRow> {
  const user = await ownBankUser(context, path.user_id);
  const row = await findAccessTokenById(context.db, user.id, path.token_id);
  if (row === undefined) throw notFound();
  return row;
}

/**
 * A moment that has passed is accepted: the request of the reference names 2018, and whoever copies it expects the
 * documented answer. The token that it makes has expired.
 */
function expiry(body: { valid_until?: string | undefined } | undefined, now: number): number {
  return body?.valid_until === undefined ? now + defaultValidityMs : readExpiry(body.valid_until);
}

function toAccessToken({ id, sealed, valid_until, created_at }: AccessTokenRow, vault: Vault): AccessToken {
  return {
    id,
    token: vault.open(sealed),
    valid_until: toUtc(valid_until),
    created_at: toUtc(created_at),
    object: 'bank_user_access_token',
  };
}
