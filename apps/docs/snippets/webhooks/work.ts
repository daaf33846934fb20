import type { ReceivedEvent } from '@xs2a/webhooks';
import { checkPayload } from '@xs2a/webhooks/schemas';

/** Processes a stored event. It may be called twice with the same event. */
export function work(stored: ReceivedEvent): string {
  const checked = checkPayload(stored);
  if (!checked.ok) return `cannot be used: ${checked.reason}`;
  if (!checked.known) return 'is newer than this code';
  if (!checked.documented)
    return `look at ${checked.problem.pointer}: ${checked.problem.rule}`;

  const { event } = checked;
  switch (event.type) {
    case 'transaction.created':
    case 'transaction.updated':
      // `data` may be empty, or outdated after retries: always fetch the transaction.
      return `fetch ${'transaction' in event.data ? event.data.transaction : event.transaction}`;
    case 'bank_accounts.new_account':
    case 'bank_accounts.new_turnovers':
      return `fetch ${event.data.bank_account_id} with a token of ${event.data.bank_user_id}`;
    case 'bank_accounts.sync_failed':
      return `ask the bank user, this was failure ${event.data.sync_fail_counter} of 3`;
    case 'account.password_changed':
      return 'ask your colleagues who it was';
    default:
      return event satisfies never; // a type is missing above
  }
}
