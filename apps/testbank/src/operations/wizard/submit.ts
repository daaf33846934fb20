import { type Problem, validationFailed } from '@xs2a/server';
import type { WizardInput } from '@xs2a/types';
import { approvalPath } from '../../http/approval.ts';
import { findSessionByKey, readState, saveSession, type WizardSessionRow } from '../../store/sessions.ts';
import { expire, showForm, step, type WizardEffect } from '../../wizard/index.ts';
import { type Context, type Operation, ok, writing } from '../operation.ts';
import { owned } from '../owned.ts';
import { wizardContext } from './context.ts';
import { joinHalves, keepHalf } from './credentials.ts';
import { finish } from './finish.ts';
import { failSync } from './finish-connection.ts';
import { readSource } from './login.ts';
import { addMetadata } from './metadata.ts';

/** A step of the wizard. Its session, its effects and the events that they cause are stored together. */
const submit = writing<'submitWizardStep'>(async ({ body }, context) => {
  const { db, vault, now } = context;
  const input: WizardInput = body ?? {};
  const row = await findOwnSession(context, input);
  const state = readState(row, vault);
  if (state === undefined) throw unknownKey(input);
  const owner = row.bank_user_id ?? row.account_id;
  const joined = await joinHalves(context, row, input.credentials, owner);
  const approvalUrl = `${context.origin}${approvalPath(row.id)}`;
  const wizardOwner = { accountId: row.account_id, owner, product: state.product, approvalUrl };
  const source = await readSource(context, row.account_id);
  const wizard = await wizardContext(context, wizardOwner, joined, source);
  // Another request has won: its TAN, or its login, is not taken again.
  if (context.isLate) return ok(showForm(expire(state, now).session, wizard));
  const entered = addMetadata(state, input);
  const result = step(entered, input, wizard);
  await saveSession(db, vault, row.id, result.session, now);
  // Effects read what the transaction was created with.
  const current = entered === state ? row : { ...row, sealed_state: vault.seal(JSON.stringify(entered)) };
  for (const effect of result.effects) await perform(effect, current, context);
  return ok(result.response);
});

/**
 * Of two requests for one session, the second gets the form to which the first has led. Suggestions lead to no form: a
 * step that is sent while they are on their way is taken.
 */
export const submitWizardStep: Operation<'submitWizardStep'> = {
  ...submit,
  subject: ({ body }) => (body?.action === 'complete-bankcodes' ? undefined : (body?.key ?? body?.wizard_session_key)),
};

async function perform(effect: WizardEffect, row: WizardSessionRow, context: Context): Promise<void> {
  switch (effect.kind) {
    case 'finish':
      return finish(effect, row, context);
    case 'store-credentials':
      return keepHalf(effect, row, context);
    case 'wait':
      return context.delay(effect.milliseconds);
    case 'fail':
      // Of a transaction, the session knows why there is none.
      return row.product === 'sync' ? failSync(effect, row, context) : undefined;
  }
}

/** @throws {Problem} 422 for a key that is unknown, or belongs to somebody else; 403 for one of the other mode */
async function findOwnSession({ db, caller }: Context, input: WizardInput): Promise<WizardSessionRow> {
  const row = await findSessionByKey(db, sessionKeyOf(input));
  const isOwn =
    row?.account_id === caller.accountId && (caller.bankUserId === undefined || row.bank_user_id === caller.bankUserId);
  if (row === undefined || !isOwn) throw unknownKey(input);
  return owned(row, caller);
}

/** The key of the session that a step belongs to. The contract requires one of the two names. */
export function sessionKeyOf({ key, wizard_session_key }: WizardInput): string {
  return key ?? wizard_session_key ?? '';
}

export function unknownKey({ key }: WizardInput): Problem {
  const name = key === undefined ? 'wizard_session_key' : 'key';
  return validationFailed({ [name]: [`The selected ${name.replaceAll('_', ' ')} is invalid.`] });
}
