import { verify } from '@xs2a/webhooks';
import { checkPayload } from '@xs2a/webhooks/schemas';

const secrets = process.env.XS2A_WEBHOOK_SECRET ?? '';

export async function read(rawBody: Uint8Array, signature: string | null): Promise<string> {
  const result = await verify(rawBody, signature, secrets, { check: checkPayload });
  if (!result.ok) return `refused: ${result.reason}`;
  if (!result.known) return `${result.event.type} is newer than this code`;
  if (!result.documented) return `${result.event.id} is not as documented at ${result.problem.pointer}`;

  switch (result.event.type) {
    case 'bank_accounts.sync_failed':
      return result.event.data.sync_message;
    case 'bank_accounts.new_turnovers':
      return `new turnovers on ${result.event.data.bank_account_id}`;
    default:
      return `${result.event.type} ${result.event.id}`;
  }
}
