import { assertType, describe, expectTypeOf, test } from 'vitest';
import type {
  BankAccountEventData,
  BankConnection,
  EmptyObject,
  EventList,
  Payment,
  Risk,
  TransactionEventData,
  TransactionObject,
  Verification,
  WebhookEvent,
  WebhookName,
  WebhookPayloads,
} from '../src/index.ts';

describe('WebhookEvent', () => {
  test('narrows by type, and its data with it, until nothing is left', () => {
    const event = {} as WebhookEvent;
    switch (event.type) {
      case 'transaction.created':
      case 'transaction.updated':
        expectTypeOf(event.data).toEqualTypeOf<TransactionEventData>();
        break;
      case 'account.password_changed':
        expectTypeOf(event.data).toEqualTypeOf<EmptyObject>();
        break;
      case 'bank_accounts.new_account':
      case 'bank_accounts.new_turnovers':
        expectTypeOf(event.data).toEqualTypeOf<BankAccountEventData>();
        break;
      case 'bank_accounts.sync_failed':
        expectTypeOf(event.data).toEqualTypeOf<BankConnection>();
        break;
      default:
        expectTypeOf(event).toBeNever();
    }
  });

  test('keeps what all events share in reach without narrowing', () => {
    expectTypeOf<WebhookEvent['id']>().toEqualTypeOf<string>();
    expectTypeOf<WebhookEvent['object']>().toEqualTypeOf<'xs2a_event'>();
  });

  test('refuses the data of another event', () => {
    const event = {} as WebhookPayloads['bank_accounts.new_turnovers'];
    // @ts-expect-error `sync_message` comes with `bank_accounts.sync_failed` only
    event.data.sync_message;
  });

  test('is what the list of stored events holds', () => {
    expectTypeOf<EventList['data'][number]>().toEqualTypeOf<WebhookEvent>();
  });
});

test('a transaction narrows by object to a verification, a risk or a payment', () => {
  const transaction = {} as TransactionObject;
  if (transaction.object === 'xs2a_verification') expectTypeOf(transaction).toEqualTypeOf<Verification>();
  else if (transaction.object === 'xs2a_risk') expectTypeOf(transaction).toEqualTypeOf<Risk>();
  else expectTypeOf(transaction).toEqualTypeOf<Payment>();
});

test('the data of a transaction event narrows although it may be empty', () => {
  const data = {} as TransactionEventData;
  if (data.object === 'xs2a_payment') expectTypeOf(data).toEqualTypeOf<Payment>();
  assertType<TransactionEventData>({});
});

describe('WebhookPayloads', () => {
  test('has the event for each of the six webhooks', () => {
    expectTypeOf<WebhookName>().toEqualTypeOf<WebhookEvent['type']>();
    expectTypeOf<WebhookPayloads[WebhookName]>().toEqualTypeOf<WebhookEvent>();
    expectTypeOf<{ [Name in WebhookName]: WebhookPayloads[Name]['type'] }>().toEqualTypeOf<{
      [Name in WebhookName]: Name;
    }>();
  });

  test('refuses a name that is no webhook', () => {
    // @ts-expect-error the webhook is called `transaction.created`
    assertType<WebhookName>('transaction.create');
  });
});
