import type { WizardSession } from '@xs2a/types';
import { findSessionByReference, readState, type WizardSessionRow } from '../store/sessions.ts';
import { describeSession, expire } from '../wizard/index.ts';
import { ok, reading } from './operation.ts';
import { owned } from './owned.ts';
import { toBerlin } from './times.ts';
import { gone } from './transactions.ts';

/** What the API calls the products. The contract lists none for bank connections and their syncs, and admits others. */
const products: Readonly<Record<WizardSessionRow['product'], WizardSession['product']>> = {
  verification: 'xs2a_verify',
  risk: 'xs2a_risk',
  payment: 'xs2a_pay',
  connection: 'xs2a_api',
  sync: 'xs2a_api',
};

export const getSession = reading<'getSession'>(async ({ path }, { db, caller, vault, now }) => {
  const row = owned(await findSessionByReference(db, path.transaction), caller);
  const state = readState(row, vault);
  if (state === undefined) throw gone();
  const { parameters } = state;
  const session: WizardSession = {
    id: row.id,
    transaction: row.reference,
    wizard_session_key: vault.open(row.sealed_key),
    product: products[row.product],
    // PHP writes an empty object as an empty array.
    parameters: Object.keys(parameters).length === 0 ? [] : parameters,
    testmode: row.testmode === 1,
    ...describeSession(expire(state, now).session),
    created_at: toBerlin(row.created_at),
    object: 'wizard_session',
  };
  return ok(session);
});
