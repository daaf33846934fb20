import type { WebhookName } from '@xs2a/types';
import { verify } from '@xs2a/webhooks';
import { createFetchHandler } from '@xs2a/webhooks/fetch';
import { checkPayload } from '@xs2a/webhooks/schemas';
import { describe, expect, test } from 'vitest';
import { createEvent, signEvent } from '../../src/testing/index.ts';

const types: WebhookName[] = [
  'transaction.created',
  'transaction.updated',
  'account.password_changed',
  'bank_accounts.new_account',
  'bank_accounts.new_turnovers',
  'bank_accounts.sync_failed',
];

describe.each(types)('an event of the type %s', (type) => {
  test('is accepted by a receiver of @xs2a/webhooks', async () => {
    const { body, headers, event } = await signEvent(type, 'secret');
    const received: unknown[] = [];
    const handler = createFetchHandler({
      secrets: 'secret',
      check: checkPayload,
      handle: async ({ event: value }) => {
        received.push(value);
      },
    });
    const request = new Request('https://shop.example/webhooks', { method: 'POST', body, headers });
    expect((await handler(request)).status).toBeLessThan(300);
    expect(received).toMatchObject([{ type, id: event.id }]);
  });

  test('is refused with another secret', async () => {
    const { body, headers } = await signEvent(type, 'secret');
    const result = await verify(new TextEncoder().encode(body), headers['x-payload-signature'], 'another');
    expect(result).toMatchObject({ ok: false });
  });
});

test('members of an event can be replaced, and an example named', async () => {
  const { event, body } = await signEvent('transaction.created', 'secret', {
    example: 'transaction-created-short',
    changes: { id: 'ev_1' } as never,
  });
  expect(event).toMatchObject({ id: 'ev_1', type: 'transaction.created' });
  expect(JSON.parse(body)).toEqual(event);
  expect(createEvent('transaction.created').id).not.toBe('ev_1');
});

test.each([
  {
    make: () => createEvent('payment.created' as never),
    message: 'payment.created is not a type of event: transaction.created,',
  },
  {
    make: () => createEvent('transaction.created', { example: 'x' }),
    message: 'transaction.created has no example called x: transaction-created-verification,',
  },
])('a wrong name lists the right ones: $message', ({ make, message }) => {
  expect(make).toThrow(message);
});
