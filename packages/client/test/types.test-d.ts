import type {
  BankUser,
  BlacklistItem,
  ErrorBody,
  OperationId,
  Page,
  Payment,
  PaymentInput,
  PaymentList,
  Responses,
  SuccessBody,
  WizardSessionStart,
} from '@xs2a/types';
import { assertType, describe, expectTypeOf, test } from 'vitest';
import {
  createXs2aClient,
  type Download,
  type DownloadId,
  type ListId,
  type Result,
  Xs2aError,
  Xs2aValidationError,
} from '../src/index.ts';
import { createPathsClient, type PathsClient } from '../src/paths/index.ts';

const account = createXs2aClient({ apiKey: 'key' });
const user = createXs2aClient({ accessToken: 'token' });
const paths = createPathsClient({ apiKey: 'key' });
const payment: PaymentInput = {
  amount: 100,
  currency_id: 'EUR',
  purpose: 'Invoice 4711',
  recipient_holder: 'Holger Baumhaus',
  recipient_iban: 'DE08500105175412638463',
};
const path = { payment_id: 'xp_irCumJEUY550DLe2' };

describe('a client', () => {
  test('has the operations that its credential may call', () => {
    account.createPayment;
    user.listBankAccounts;
    account.submitWizardStep;
    user.submitWizardStep;
    // @ts-expect-error takes an access token
    account.listBankAccounts;
    // @ts-expect-error takes an API key
    user.createPayment;
  });

  test('takes options with either credential, and has what both clients have', () => {
    const either = createXs2aClient({} as { apiKey: string } | { accessToken: string });
    expectTypeOf(either).toEqualTypeOf<typeof account | typeof user>();
    either.submitWizardStep;
    either.openWizard;
    // @ts-expect-error takes an API key
    either.createPayment;
  });

  test('takes exactly one credential', () => {
    // @ts-expect-error a client without a credential
    createXs2aClient({});
    // @ts-expect-error the option is called `apiKey`
    createXs2aClient({ key: 'key' });
  });
});

describe('the input of an operation', () => {
  test('is required only where something in it is', () => {
    account.getVersion();
    account.createRisk();
    account.listPayments();
    // @ts-expect-error the path needs an id
    account.getPayment();
    // @ts-expect-error a payment needs a body
    account.createPayment();
    // @ts-expect-error `q` is required
    account.autocompleteBanks({});
  });

  test('has typed path, query and body', () => {
    account.createPayment({ body: payment });
    account.getPayment({ path });
    account.listPayments({ query: { page: 2, recipient_iban: 'DE08500105175412638463' } });
    // @ts-expect-error the field is called `recipient_iban`
    account.createPayment({ body: { ...payment, recipientIban: 'DE08500105175412638463' } });
    // @ts-expect-error only EUR can be transferred
    account.createPayment({ body: { ...payment, currency_id: 'USD' } });
    // @ts-expect-error the parameter is called `payment_id`
    account.getPayment({ path: { id: 'xp_irCumJEUY550DLe2' } });
    // @ts-expect-error a page is a number
    account.listPayments({ query: { page: 'two' } });
    // @ts-expect-error `deletePayment` takes no body
    account.deletePayment({ path, body: {} });
  });
});

describe('retries', () => {
  test('are for what changes nothing', () => {
    account.getVersion({ retries: 5 });
    account.submitWizardStep({ body: { key: 'KoA6', action: 'poll' }, retries: 5 });
    paths.GET('/v1/version', { retries: 5 });
    account.createRisk({ retries: 0 });
    // @ts-expect-error a risk would be created twice
    account.createRisk({ retries: 1 });
    // @ts-expect-error a risk would be created twice
    paths.POST('/v1/risks', { retries: 1 });
  });
});

describe('a result', () => {
  test('narrows by status until nothing is left', async () => {
    const answer = await account.getPayment({ path });
    switch (answer.status) {
      case 200:
        expectTypeOf(answer.body).toEqualTypeOf<Payment>();
        break;
      case 422:
        expectTypeOf(answer.body.errors.payment_id).toEqualTypeOf<string[] | undefined>();
        break;
      case 401:
      case 403:
      case 404:
      case 410:
      case 500:
        expectTypeOf(answer.body).toEqualTypeOf<ErrorBody>();
        break;
      default:
        expectTypeOf(answer).toBeNever();
    }
    expectTypeOf(answer.headers).toEqualTypeOf<Headers>();
    expectTypeOf(answer.requestId).toEqualTypeOf<string | undefined>();
  });

  test('tells 202 from 204', async () => {
    const answer = await user.syncBankConnection({ path: { connection_id: 'bcn_BnB6mQLsHKZacYvC' } });
    if (answer.status === 202) expectTypeOf(answer.body).toEqualTypeOf<WizardSessionStart>();
    if (answer.status === 204) expectTypeOf(answer.body).toEqualTypeOf<undefined>();
    // @ts-expect-error a sync never answers 200
    answer.status === 200;
  });

  test('has every status of the contract, for every operation', () => {
    expectTypeOf<{ [Id in OperationId]: Result<Id>['status'] }>().toEqualTypeOf<{
      [Id in OperationId]: Responses<Id>['status'];
    }>();
  });

  test('names the fields of the very request in a 422', async () => {
    const answer = await account.createPayment({ body: payment });
    if (answer.status !== 422) return;
    assertType<string[] | undefined>(answer.body.errors.recipient_iban);
    assertType<string[] | undefined>(answer.body.errors.body);
    assertType<string[] | undefined>(answer.body.errors['metadata.orderid']);
    // @ts-expect-error a payment has no field `recipient`
    answer.body.errors.recipient;
  });
});

describe('orThrow', () => {
  test('gives the body of a success', async () => {
    expectTypeOf(await account.createPayment({ body: payment }).orThrow()).toEqualTypeOf<WizardSessionStart>();
    expectTypeOf(await account.deletePayment({ path }).orThrow()).toEqualTypeOf<undefined>();
    const id = { blacklist_id: 'bl_c3nL2MafX8WdfiIM' };
    expectTypeOf(await account.deleteBlacklistItem({ path: id }).orThrow()).toEqualTypeOf<BlacklistItem>();
  });

  test('gives the fields of an answer', async () => {
    const { payment_status, recipient_iban } = await account.getPayment({ path }).orThrow();
    expectTypeOf(payment_status).toEqualTypeOf<Payment['payment_status']>();
    expectTypeOf(recipient_iban).toBeString();
    // @ts-expect-error the field is called `payment_status`
    (await account.getPayment({ path }).orThrow()).status;
  });

  test('throws errors that name their fields once the operation is known', () => {
    const error: unknown = new Error();
    if (error instanceof Xs2aError) expectTypeOf(error.status).toEqualTypeOf<number | undefined>();
    if (!(error instanceof Xs2aValidationError)) return;
    expectTypeOf(error.errors.anything).toEqualTypeOf<string[] | undefined>();
    const errors = error.errorsOf('createPayment');
    assertType<string[] | undefined>(errors?.purpose);
    // @ts-expect-error a payment has no field `recipient`
    errors?.recipient;
  });
});

describe('a list', () => {
  test('is iterated by items or by pages', async () => {
    for await (const item of account.listBankUsers()) expectTypeOf(item).toEqualTypeOf<BankUser>();
    for await (const page of account.listPayments().pages()) expectTypeOf(page).toEqualTypeOf<PaymentList>();
    // @ts-expect-error one payment is no list
    for await (const _ of account.getPayment({ path }));
  });

  test('is every operation that answers a page', () => {
    type Lists = { [Id in OperationId]: SuccessBody<Id> extends Page & { data: unknown[] } ? Id : never }[OperationId];
    expectTypeOf<ListId>().toEqualTypeOf<Lists>();
  });
});

describe('a download', () => {
  test('is a stream with type and name', async () => {
    const answer = await account.downloadFactSheet({ path: { risk_id: 'xr_hd84kg9zns53lvh1' } });
    if (answer.status === 200) expectTypeOf(answer.body).toEqualTypeOf<Download>();
    const file = await account.downloadAccountSnapshot({ path: { risk_id: 'xr_hd84kg9zns53lvh1' } }).orThrow();
    expectTypeOf(file).toEqualTypeOf<Download>();
    expectTypeOf<DownloadId>().toEqualTypeOf<'downloadAccountSnapshot' | 'downloadFactSheet'>();
  });
});

describe('a call by path', () => {
  test('takes a credential', () => {
    expectTypeOf(createPathsClient({ accessToken: 'token', retries: 0 })).toEqualTypeOf<PathsClient>();
    // @ts-expect-error a client without a credential
    createPathsClient({ retries: 0 });
  });

  test('has typed parameters, body and answer', async () => {
    const { data, error } = await paths.GET('/v1/payments/{payment_id}', { params: { path } });
    if (data) expectTypeOf(data).toEqualTypeOf<Payment>();
    else expectTypeOf(error.message).toBeString();
    paths.POST('/v1/payments', { body: payment });
    paths.POST('/v1/risks');
    // @ts-expect-error there is no `GET /v1/wizard`
    paths.GET('/v1/wizard');
    // @ts-expect-error the path needs an id
    paths.GET('/v1/payments/{payment_id}');
    // @ts-expect-error a payment needs a body
    paths.POST('/v1/payments');
  });

  test('reads a file as it is asked to', async () => {
    const params = { path: { risk_id: 'xr_hd84kg9zns53lvh1' } };
    const { data } = await paths.GET('/v1/risks/{risk_id}/factSheet', { params, parseAs: 'blob' });
    expectTypeOf(data).toEqualTypeOf<Blob | undefined>();
  });
});
