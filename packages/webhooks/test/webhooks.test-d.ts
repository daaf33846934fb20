import type { BankConnection, WebhookEvent, WebhookName } from '@xs2a/types';
import { assertType, describe, expectTypeOf, test } from 'vitest';
import { createFetchHandler } from '../src/fetch.ts';
import { type ReceivedEvent, type RefusalReason, type Refused, type Verified, verify } from '../src/index.ts';
import { checkPayload, checkPayloadStrictly, type Problem } from '../src/schemas/index.ts';

const body = new Uint8Array();

describe('verify', () => {
  test('without a check gives an event of which only id and type are known', () => {
    expectTypeOf(verify(body, null, 's')).resolves.toEqualTypeOf<Verified<ReceivedEvent> | Refused>();
  });

  test('with the check of the contract narrows by ok, known and type', async () => {
    const result = await verify(body, null, ['a', 'b'], { check: checkPayload });
    if (!result.ok) {
      expectTypeOf(result.reason).toEqualTypeOf<RefusalReason>();
      if (result.reason === 'invalid-payload') expectTypeOf(result.pointer).toBeString();
      return;
    }
    if (!result.known) {
      expectTypeOf(result.event).toEqualTypeOf<ReceivedEvent>();
      return;
    }
    // @ts-expect-error the payload may not be as documented: look first
    if (result.event.type === 'bank_accounts.sync_failed') result.event.data.sync_message;
    if (!result.documented) {
      expectTypeOf(result.event.type).toEqualTypeOf<WebhookName>();
      expectTypeOf(result.event.data).toBeUnknown();
      expectTypeOf(result.problem).toEqualTypeOf<Problem>();
      return;
    }
    expectTypeOf(result.event).toEqualTypeOf<WebhookEvent>();
    expectTypeOf(result.event.type).toEqualTypeOf<WebhookName>();
    if (result.event.type === 'bank_accounts.sync_failed') {
      expectTypeOf(result.event.data).toEqualTypeOf<BankConnection>();
    }
  });

  test('needs one look at `documented` for newer types and other payloads', async () => {
    const result = await verify(body, null, 's', { check: checkPayload });
    if (result.ok && result.documented) expectTypeOf(result.event).toEqualTypeOf<WebhookEvent>();
    if (result.ok && !result.documented) expectTypeOf(result.problem.pointer).toBeString();
  });

  test('with the strict check has no payload that is not as documented', async () => {
    const result = await verify(body, null, 's', { check: checkPayloadStrictly });
    if (result.ok && result.known) expectTypeOf(result.event).toEqualTypeOf<WebhookEvent>();
  });

  test('tells every reason from the others, and there is no other', async () => {
    const result = await verify(body, null, 's');
    if (result.ok) return;
    switch (result.reason) {
      case 'missing-header':
      case 'malformed-header':
      case 'unsupported-version':
      case 'signature-mismatch':
      case 'invalid-json':
      case 'invalid-payload':
        return;
      default:
        expectTypeOf(result).toBeNever();
    }
  });

  test('takes raw bytes only', () => {
    assertType(verify(Buffer.from(''), undefined, 's'));
    assertType(verify(new ArrayBuffer(1), '', 's'));
    assertType(verify(body, ['v1='] as string[] | undefined, 's'));
    assertType(verify(body, ['v1='] as readonly string[], 's'));
    // @ts-expect-error a parsed body is not what was signed
    assertType(verify({ id: 'ev_1' }, '', 's'));
    // @ts-expect-error a decoded body may have lost bytes
    assertType(verify('{"id":"ev_1"}', '', 's'));
    // @ts-expect-error a secret that may be missing has to be dealt with
    assertType(verify(body, '', process.env.SECRET));
  });
});

test('a handler gets what the check lets through, typed', () => {
  createFetchHandler({
    secrets: 's',
    check: checkPayload,
    handle: ({ documented, event }) => {
      if (documented && event.type === 'bank_accounts.new_account')
        expectTypeOf(event.data.bank_account_id).toBeString();
      // @ts-expect-error data of an event that was not asked for its type may be anything of the contract
      if (documented) event.data.bank_account_id;
      // @ts-expect-error a payload that is not as documented may lack its data
      if (event.type === 'bank_accounts.new_account') event.data.bank_account_id;
    },
  });
});

test('a handler can be given a check of your own', () => {
  createFetchHandler({
    secrets: 's',
    check: (event) => ({ ok: true as const, event: { id: event.id, mine: 1 } }),
    handle: ({ event }) => {
      expectTypeOf(event.mine).toBeNumber();
    },
  });
});
