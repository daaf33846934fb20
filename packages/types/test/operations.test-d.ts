import { assertType, describe, expectTypeOf, test } from 'vitest';
import type {
  BlacklistItem,
  ErrorBody,
  FactSheet,
  OperationId,
  OperationIdsByCredential,
  operations,
  operationTable,
  PathParams,
  Payment,
  PaymentInput,
  PaymentList,
  paths,
  QueryParams,
  RequestBody,
  Responses,
  SuccessBody,
  ValidationErrorBody,
  WebhookName,
  WizardInput,
  WizardResponse,
  WizardSessionStart,
  webhooks,
} from '../src/index.ts';

describe('OperationId', () => {
  test('is every operation of the contract, without the webhooks', () => {
    type Webhook = webhooks[WebhookName]['post'];
    type All = { [Id in keyof operations]: operations[Id] extends Webhook ? never : Id }[keyof operations];
    expectTypeOf<OperationId>().toEqualTypeOf<All>();
  });

  test('has a path and a method that the contract has too', () => {
    type Row = (typeof operationTable)[OperationId];
    expectTypeOf<Row['path']>().toEqualTypeOf<keyof paths>();
    expectTypeOf<{
      [Id in OperationId]: paths[(typeof operationTable)[Id]['path']][Lowercase<(typeof operationTable)[Id]['method']>];
    }>().toEqualTypeOf<{ [Id in OperationId]: operations[Id] }>();
  });

  test('has the statuses that the contract has too', () => {
    expectTypeOf<{ [Id in OperationId]: (typeof operationTable)[Id]['statuses'][number] }>().toEqualTypeOf<{
      [Id in OperationId]: Responses<Id>['status'];
    }>();
  });

  test('is listed by each credential that the table has for it', () => {
    type Table = typeof operationTable;
    type Credential = keyof OperationIdsByCredential;
    expectTypeOf<Credential>().toEqualTypeOf<Table[OperationId]['security'][number]>();
    expectTypeOf<OperationIdsByCredential>().toEqualTypeOf<{
      [Name in Credential]: {
        [Id in OperationId]: Name extends Table[Id]['security'][number] ? Id : never;
      }[OperationId];
    }>();
  });

  test('refuses an id that the contract does not have', () => {
    // @ts-expect-error the operation is called `listPayments`
    assertType<OperationId>('getPayments');
  });

  test('gives every helper type a meaning', () => {
    type Without<Helper extends Record<OperationId, unknown>> = {
      [Id in OperationId]: [Helper[Id]] extends [never] ? Id : unknown extends Helper[Id] ? Id : never;
    }[OperationId];
    expectTypeOf<Without<{ [Id in OperationId]: Responses<Id> }>>().toBeNever();
    expectTypeOf<Without<{ [Id in OperationId]: SuccessBody<Id> }>>().toBeNever();
    expectTypeOf<{ [Id in OperationId]: 401 | 403 | 422 | 500 }>().toEqualTypeOf<{
      [Id in OperationId]: Extract<Responses<Id>['status'], 401 | 403 | 422 | 500>;
    }>();
  });
});

describe('RequestBody', () => {
  test('is the JSON body, whether it is needed or optional', () => {
    expectTypeOf<RequestBody<'createPayment'>>().toEqualTypeOf<PaymentInput>();
    expectTypeOf<RequestBody<'submitWizardStep'>>().toEqualTypeOf<WizardInput>();
    expectTypeOf<RequestBody<'createRisk'>>().not.toBeNever();
    assertType<RequestBody<'createRisk'>>({});
  });

  test('is never where there is none', () => {
    expectTypeOf<RequestBody<'getPayment'>>().toBeNever();
  });

  test('accepts undefined in an optional field, but answers do not have it', () => {
    assertType<RequestBody<'createRisk'>>({ bank_code: undefined, metadata: undefined });
    assertType<QueryParams<'listPayments'>>({ page: undefined });
    // @ts-expect-error an answer leaves a field out instead
    assertType<Pick<Payment, 'created_at'>>({ created_at: undefined });
  });

  test('names the field that is wrong, missing or of another type', () => {
    const payment: PaymentInput = {
      amount: 100,
      currency_id: 'EUR',
      purpose: 'Invoice 4711',
      recipient_holder: 'Holger Baumhaus',
      recipient_iban: 'DE08500105175412638463',
    };
    assertType<PaymentInput>({ ...payment, amount: '100.0' });
    // @ts-expect-error the field is called `recipient_iban`
    assertType<PaymentInput>({ ...payment, recipientIban: 'DE08500105175412638463' });
    // @ts-expect-error only EUR can be transferred
    assertType<PaymentInput>({ ...payment, currency_id: 'USD' });
    // @ts-expect-error `purpose` is required
    assertType<PaymentInput>({ ...payment, purpose: undefined });
  });

  test('lets the wizard carry fields that each bank adds', () => {
    assertType<WizardInput>({ key: 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK', loginname: 'user', pin: '12345' });
    // @ts-expect-error there is no action `next`
    assertType<WizardInput>({ key: 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK', action: 'next' });
  });
});

describe('PathParams and QueryParams', () => {
  test('are the parameters by name', () => {
    expectTypeOf<PathParams<'getPayment'>>().toEqualTypeOf<{ payment_id: string }>();
    expectTypeOf<keyof PathParams<'getAccessToken'>>().toEqualTypeOf<'user_id' | 'token_id'>();
    expectTypeOf<QueryParams<'listPayments'>['per_page']>().toEqualTypeOf<number | undefined>();
  });

  test('are never where there are none', () => {
    expectTypeOf<PathParams<'listPayments'>>().toBeNever();
    expectTypeOf<QueryParams<'getPayment'>>().toBeNever();
  });
});

describe('Responses', () => {
  test('narrow by status', () => {
    const answer = {} as Responses<'getPayment'>;
    switch (answer.status) {
      case 200:
        expectTypeOf(answer.body).toEqualTypeOf<Payment>();
        break;
      case 422:
        expectTypeOf(answer.body).toEqualTypeOf<ValidationErrorBody>();
        expectTypeOf(answer.body.errors).toEqualTypeOf<{ [field: string]: string[] }>();
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
  });

  test('refuse a status that the operation does not answer', () => {
    const answer = {} as Responses<'listPayments'>;
    // @ts-expect-error a list is never gone
    answer.status === 410;
  });

  test('have no body where nothing is sent', () => {
    expectTypeOf<Extract<Responses<'deletePayment'>, { status: 204 }>['body']>().toEqualTypeOf<undefined>();
  });
});

describe('SuccessBody', () => {
  test('is the body of every success', () => {
    expectTypeOf<SuccessBody<'createPayment'>>().toEqualTypeOf<WizardSessionStart>();
    expectTypeOf<SuccessBody<'listPayments'>>().toEqualTypeOf<PaymentList>();
    expectTypeOf<SuccessBody<'submitWizardStep'>>().toEqualTypeOf<WizardResponse>();
    expectTypeOf<SuccessBody<'deleteBlacklistItem'>>().toEqualTypeOf<BlacklistItem>();
    expectTypeOf<SuccessBody<'downloadFactSheet'>>().toEqualTypeOf<FactSheet | Blob>();
    expectTypeOf<SuccessBody<'deletePayment'>>().toEqualTypeOf<undefined>();
    expectTypeOf<SuccessBody<'syncBankConnection'>>().toEqualTypeOf<WizardSessionStart | undefined>();
  });
});
