import { deliveryKey } from '../deliveries/job.ts';
import { randomText } from '../platform/ids.ts';
import { deletePending } from '../store/deliveries.ts';
import type { Db } from '../store/store.ts';
import {
  changeSecret,
  createWebhook,
  deleteWebhook,
  findWebhook,
  listWebhooks,
  mostWebhooks,
  type WebhookRow,
} from '../store/webhooks.ts';
import { type ControlServices, missing, modeOf, ownerOf, refuse, toMoment, write } from './context.ts';
import type { Handlers, Schemas } from './types.ts';

/** Letters of a secret. */
const secretLength = 40;

type Ids = 'listWebhooks' | 'createWebhook' | 'deleteWebhook' | 'rotateWebhookSecret';

export function webhookHandlers(services: ControlServices): Pick<Handlers, Ids> {
  const { store, vault, queue, checkReceiver } = services;
  return {
    listWebhooks: (input) =>
      store.read(async (db) => ({ webhooks: (await listWebhooks(db, await ownerOf(db, input))).map(toWebhook) })),
    createWebhook: async ({ url, secret = randomText(secretLength), ...input }) => {
      await checkReceiver(url);
      return write(services, async (db, now) => {
        const owner = await ownerOf(db, input);
        const { length } = await listWebhooks(db, owner);
        if (length >= mostWebhooks) {
          refuse('url', `An account has up to ${mostWebhooks} webhooks in each mode. Delete one of them first.`);
        }
        return { ...toWebhook(await createWebhook(db, vault, owner, { url, secret }, now)), secret };
      });
    },
    deleteWebhook: ({ webhook_id }) =>
      write(services, async (db) => {
        await find(db, webhook_id);
        await deleteWebhook(db, webhook_id);
        for (const id of await deletePending(db, webhook_id)) await queue.cancel(db, deliveryKey(id));
      }),
    rotateWebhookSecret: ({ webhook_id, secret = randomText(secretLength) }) =>
      write(services, async (db) => {
        const webhook = await find(db, webhook_id);
        await changeSecret(db, vault, webhook_id, secret);
        return { ...toWebhook(webhook), secret };
      }),
  };
}

/** @throws {Problem} 404 */
async function find(db: Db, id: string): Promise<WebhookRow> {
  const webhook = await findWebhook(db, id);
  if (webhook === undefined) throw missing('webhook', id);
  return webhook;
}

function toWebhook({ id, account_id, testmode, url, created_at }: WebhookRow): Schemas['Webhook'] {
  return { id, account_id, mode: modeOf(testmode), url, created_at: toMoment(created_at) };
}
