/** Which wizard sessions there are, and how far they have come. */
import type { Step } from '../http/steps.ts';
import { readState, type WizardSessionRow } from '../store/sessions.ts';
import { readNow } from '../store/virtual-time.ts';
import { describeSession, expire, type WizardSession } from '../wizard/index.ts';
import { type ControlServices, ownerOf, toMoment } from './context.ts';
import type { Handlers, Schemas } from './types.ts';

/** How many sessions are listed if nobody says so. */
const defaultCount = 15;

export function sessionListHandlers({ store, clock, vault, steps }: ControlServices): Pick<Handlers, 'listSessions'> {
  return {
    listSessions: ({ per_page = defaultCount, ...input }) =>
      store.read(async (db) => {
        const { accountId, testmode } = await ownerOf(db, input);
        const now = await readNow(db, clock);
        const rows = await db
          .selectFrom('wizard_session')
          .selectAll()
          .where('account_id', '=', accountId)
          .where('testmode', '=', testmode)
          .where('deleted_at', 'is', null)
          .orderBy('position', 'desc')
          .limit(per_page)
          .execute();
        const sessions = rows.flatMap((row) => {
          const state = readState(row, vault);
          return state === undefined ? [] : toSession(row, expire(state, now).session, steps.of(row.key_hash));
        });
        return { sessions };
      }),
  };
}

function toSession(
  { id, reference, product, bank_user_id, created_at }: WizardSessionRow,
  session: WizardSession,
  steps: readonly Step[],
): Schemas['Session'] {
  const { current_step, last_error } = describeSession(session);
  return {
    id,
    transaction: reference,
    product,
    bank_user_id,
    status: session.status,
    current_step,
    last_error,
    is_waiting_for_approval: session.status === 'running' && session.approval?.decision === null,
    created_at: toMoment(created_at),
    steps: steps.map(({ at, ...step }) => ({ at: new Date(at).toISOString(), ...step })),
  };
}
