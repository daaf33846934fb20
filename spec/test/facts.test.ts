import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { contract, examples } from './contract.ts';

const ajv = new Ajv2020({ strict: false, validateFormats: false });
ajv.addSchema(contract, 'contract');

const isValid = (schema: string, value: unknown): boolean =>
  ajv.validate({ $ref: `contract#/components/${schema.includes('/') ? schema : `schemas/${schema}`}` }, value);

/** Values at the edge of what the reference documents: one that is accepted, one that is not any more. */
const limits: { fact: string; schema: string; accepts: unknown[]; refuses: unknown[] }[] = [
  {
    fact: 'an IBAN has at most 40 characters',
    schema: 'Iban',
    accepts: ['', 'X'.repeat(40)],
    refuses: ['X'.repeat(41)],
  },
  { fact: 'a BIC has at most 11 characters', schema: 'Bic', accepts: ['X'.repeat(11)], refuses: ['X'.repeat(12)] },
  {
    fact: 'a BIC in a request has 8 or 11',
    schema: 'BicInput',
    accepts: ['TESTDE88', 'TESTDE88XXX'],
    refuses: ['TESTDE8', 'testde88'],
  },
  { fact: 'a country has two letters', schema: 'CountryId', accepts: ['DE'], refuses: ['D', 'DEU', 'de'] },
  { fact: 'a currency has three letters', schema: 'CurrencyId', accepts: ['EUR'], refuses: ['EU', 'EURO'] },
  {
    fact: 'a merchant id has at most 255 characters',
    schema: 'MerchantId',
    accepts: ['x'.repeat(255)],
    refuses: ['x'.repeat(256)],
  },
  {
    fact: 'a flag has six spellings',
    schema: 'Flag',
    accepts: [true, false, '0', '1', 0, 1],
    refuses: ['true', 2, null],
  },
  {
    fact: 'a flag in a request has words, too',
    schema: 'FlagInput',
    accepts: [true, 'true', 'false', '1'],
    refuses: ['yes'],
  },
  {
    fact: 'an amount is a number or a decimal string',
    schema: 'Amount',
    accepts: [100, '100.0', '-3760.13'],
    refuses: ['1,00', '', true, null],
  },
  {
    fact: 'an amount to transfer is positive',
    schema: 'AmountInput',
    accepts: [0.01, '5.00', '0.5', '10'],
    refuses: [0, -5, '0.00', '-5', ''],
  },
  { fact: 'a count is an integer or digits', schema: 'Count', accepts: [0, '23'], refuses: [-1, 1.5, '2.0'] },
  {
    fact: 'a timestamp has one of two forms',
    schema: 'Timestamp',
    accepts: ['2014-03-23 15:55:54', '2017-12-06T13:01:01Z'],
    refuses: ['2014-03-23', '23.03.2014 15:55'],
  },
  {
    fact: 'no date is 0000-00-00',
    schema: 'CalendarDate',
    accepts: ['2014-03-25', '0000-00-00'],
    refuses: ['25.03.2014'],
  },
  {
    fact: 'a date in a request is a real month and day',
    schema: 'CalendarDateInput',
    accepts: ['2014-03-25'],
    refuses: ['0000-00-00', '2099-99-99'],
  },
  {
    fact: 'a date filter may leave out time and zone',
    schema: 'DateFilter',
    accepts: ['2014-03-23', '2014-03-23T00:00:00', '2014-03-23T00:00:00+0100'],
    refuses: ['-2 weeks'],
  },
  {
    fact: 'a bank code is a string of digits',
    schema: 'BankCode',
    accepts: ['88888888'],
    refuses: [88888888, 'TESTDE88'],
  },
  {
    fact: 'a bank code in a request may be an integer',
    schema: 'BankCodeInput',
    accepts: ['08888888', 88888888],
    refuses: ['TESTDE88', 1.5],
  },
  {
    fact: 'metadata has at most 3 entries',
    schema: 'Metadata',
    accepts: [null, { a: 1, b: '2', c: 3 }],
    refuses: [{ a: 1, b: 2, c: 3, d: 4 }, []],
  },
  {
    fact: 'a key of metadata has at most 20 characters',
    schema: 'Metadata',
    accepts: [{ ['k'.repeat(20)]: 1 }],
    refuses: [{ ['k'.repeat(21)]: 1 }],
  },
  {
    fact: 'a value of metadata has at most 128 characters',
    schema: 'Metadata',
    accepts: [{ k: 'v'.repeat(128) }],
    refuses: [{ k: 'v'.repeat(129) }],
  },
  {
    fact: 'a transaction is five digits, product, two groups of four',
    schema: 'TransactionReference',
    accepts: ['10001-xv-zCTO-xpIT', '10001-bcs-GseB-mcBJ'],
    refuses: ['1001-xv-zCTO-xpIT', '10001-xv-zCTO'],
  },
  {
    fact: 'the length of an id is not pinned',
    schema: 'PaymentId',
    accepts: [`xp_${'a'.repeat(16)}`, `xp_${'a'.repeat(20)}`],
    refuses: ['xv_irCumJEUY550DLe2', 'xp_'],
  },
  {
    fact: 'turnovers of 10 to 365 days',
    schema: 'TurnoverDays',
    accepts: [10, 365, '10', '365'],
    refuses: [9, 366, '9', '366', 1.5],
  },
  {
    fact: 'a purpose on a statement has at most 54 characters',
    schema: 'Payment/properties/purpose',
    accepts: ['x'.repeat(54)],
    refuses: ['x'.repeat(55)],
  },
  {
    fact: 'an account holder has at most 255 characters',
    schema: 'Verification/properties/account_holder',
    accepts: ['x'.repeat(255)],
    refuses: ['x'.repeat(256)],
  },
  {
    fact: 'a payment is NONE, RECEIVED or LOSS',
    schema: 'PaymentStatus',
    accepts: ['NONE', 'RECEIVED', 'LOSS'],
    refuses: ['none', ''],
  },
  {
    fact: 'a payment is made in euros',
    schema: 'PaymentInput/properties/currency_id',
    accepts: ['EUR'],
    refuses: ['USD'],
  },
  {
    fact: 'a direct debit is recommended at ANY time, at a DATE, or not',
    schema: 'DirectDebitRecommendation',
    accepts: ['ANY', 'DATE', 'REJECT'],
    refuses: ['NONE'],
  },
  {
    fact: 'a name matches from 0 to 100',
    schema: 'NameCheck/properties/similarity',
    accepts: [0, 100],
    refuses: [-1, 101],
  },
  {
    fact: 'a standing order runs by day, week, month or year',
    schema: 'StandingOrder/properties/frequency',
    accepts: ['d', 'w', 'm', 'y'],
    refuses: ['q'],
  },
  {
    fact: 'a sync is full, shared or none',
    schema: 'SyncMode',
    accepts: ['full', 'shared', 'none'],
    refuses: ['auto'],
  },
  { fact: 'the wizard opens in German or English', schema: 'Language', accepts: ['de', 'en'], refuses: ['es'] },
  {
    fact: 'the wizard changes to German, English or Spanish',
    schema: 'WizardLanguage',
    accepts: ['de', 'en', 'es'],
    refuses: ['fr'],
  },
  {
    fact: 'the wizard has six actions',
    schema: 'WizardAction',
    accepts: ['back', 'switch-login-tabs', 'poll', 'change-language', 'complete-bankcodes', 'abort'],
    refuses: ['finish'],
  },
  {
    fact: 'an error of the wizard has one of seven codes',
    schema: 'WizardErrorCode',
    accepts: [
      'login_failed',
      'session_timeout',
      'tan_failed',
      'tech_error',
      'testmode_error',
      'trans_not_possible',
      'validation_failed',
    ],
    refuses: ['oops'],
  },
  {
    fact: 'the wizard suggests at most 5 banks',
    schema: 'WizardAutocomplete/properties/data',
    accepts: [suggestions(5)],
    refuses: [suggestions(6)],
  },
  {
    fact: 'validation rules have a grammar',
    schema: 'ValidationRules',
    accepts: ['', 'required|alpha_num', 'between:4,40', 'digits:6', 'in:a,b', 'min:1|max:9', 'size:3'],
    refuses: ['required|', 'between:4', 'digits', 'email'],
  },
  {
    fact: 'a flicker code is frames of bars',
    schema: 'FlickerElement/properties/code',
    accepts: [
      [0, 1],
      [
        [0, 1],
        [1, 0],
      ],
    ],
    refuses: [[2], ['0']],
  },
  {
    fact: 'a signature is versioned',
    schema: 'parameters/PayloadSignature/schema',
    accepts: [`v1=${'0a'.repeat(32)}`, `v1=${'0a'.repeat(32)}; v2=${'0b'.repeat(32)}`],
    refuses: ['', 'v1=', '0a'.repeat(32)],
  },
  {
    fact: 'an account snapshot has four formats',
    schema: 'parameters/AccountSnapshotFormat/schema',
    accepts: ['pdf', 'csv', 'json', 'json2'],
    refuses: ['xml'],
  },
  {
    fact: 'a fact sheet has two formats',
    schema: 'parameters/FactSheetFormat/schema',
    accepts: ['pdf', 'json'],
    refuses: ['csv'],
  },
  {
    fact: 'a page has at least one result, and is counted from 1',
    schema: 'parameters/PerPage/schema',
    accepts: [1, 15],
    refuses: [0, 1.5],
  },
];

/** Fields that need each other: an example that is accepted, and what makes it incomplete. */
const dependencies: { fact: string; schema: string; accepts: object; without: string }[] = [
  ...['VerificationInput', 'RiskInput'].flatMap((schema) => [
    {
      fact: 'bank_code needs country_id',
      schema,
      accepts: { bank_code: '88888888', country_id: 'DE' },
      without: 'country_id',
    },
    {
      fact: 'account_number needs bank_code',
      schema,
      accepts: { account_number: '12345678', bank_code: '88888888', country_id: 'DE' },
      without: 'bank_code',
    },
    {
      fact: 'check_amount needs check_currency_id',
      schema,
      accepts: { check_amount: 100, check_currency_id: 'EUR' },
      without: 'check_currency_id',
    },
  ]),
  {
    fact: 'start_date needs end_date',
    schema: 'DirectDebitCheckInput',
    accepts: { start_date: '2015-05-01', end_date: '2015-05-10' },
    without: 'end_date',
  },
  { fact: 'a key is needed', schema: 'WizardInput', accepts: { key: 'k' }, without: 'key' },
  {
    fact: 'a key is needed, by either name',
    schema: 'WizardInput',
    accepts: { wizard_session_key: 'k' },
    without: 'wizard_session_key',
  },
  {
    fact: 'tab needs action',
    schema: 'WizardInput',
    accepts: { key: 'k', action: 'switch-login-tabs', tab: 'tra_abcdef3h8J7200aa' },
    without: 'action',
  },
  {
    fact: 'switch-login-tabs needs tab',
    schema: 'WizardInput',
    accepts: { key: 'k', action: 'switch-login-tabs', tab: 'tra_abcdef3h8J7200aa' },
    without: 'tab',
  },
  {
    fact: 'change-language needs language',
    schema: 'WizardInput',
    accepts: { key: 'k', action: 'change-language', language: 'en' },
    without: 'language',
  },
  {
    fact: 'complete-bankcodes needs bank_code',
    schema: 'WizardInput',
    accepts: { key: 'k', action: 'complete-bankcodes', bank_code: '888', country_id: 'DE' },
    without: 'bank_code',
  },
  {
    fact: 'complete-bankcodes needs country_id',
    schema: 'WizardInput',
    accepts: { key: 'k', action: 'complete-bankcodes', bank_code: '888', country_id: 'DE' },
    without: 'country_id',
  },
];

/** Objects of which every field that the reference lists is there. */
const complete = {
  Verification: 'verification-covered',
  Payment: 'payment-received',
  BankUser: 'bank-user',
  AccessToken: 'access-token',
  BankConnection: 'bank-connection-active',
  BankAccount: 'bank-account',
  BankAccountBalance: 'bank-account-balance',
  BankAccountTurnovers: 'bank-account-turnovers',
  WizardSession: 'session-finished',
  BlacklistItem: 'blacklist-item',
  Bank: 'bank-german-testbank',
};

/** Fields that a table or a sample of the reference leaves out. */
const optional = ['Payment.created_at', 'Verification.created_at', 'BankUser.email'];

describe('the contract knows that', () => {
  test.each(limits)('$fact', ({ schema, accepts, refuses }) => {
    const place = schema.replace(/^(?!parameters)/, 'schemas/');
    expect(accepts.filter((value) => !isValid(place, value))).toEqual([]);
    expect(refuses.filter((value) => isValid(place, value))).toEqual([]);
  });

  test.each(dependencies)('$schema: $fact', ({ schema, accepts, without }) => {
    const { [without]: _left, ...incomplete } = accepts as Record<string, unknown>;
    expect(isValid(schema, accepts)).toBe(true);
    expect(isValid(schema, incomplete)).toBe(false);
  });

  test.each(Object.entries(complete))('a %s is not complete without each of its fields', (schema, example) => {
    const whole = examples[example]?.value as Record<string, unknown>;
    expect(isValid(schema, whole)).toBe(true);
    const dispensable = Object.keys(whole).filter((field) => {
      const { [field]: _left, ...rest } = whole;
      return isValid(schema, rest);
    });
    expect(dispensable.map((field) => `${schema}.${field}`).filter((field) => !optional.includes(field))).toEqual([]);
  });

  test('a list has 15 results a page unless asked otherwise, a snapshot is a PDF, and turnovers are all of them', () => {
    expect(defaultOf('PageNumber')).toBe(1);
    expect(defaultOf('PerPage')).toBe(15);
    expect(defaultOf('AccountSnapshotFormat')).toBe('pdf');
    expect(defaultOf('OnlyNewFilter')).toBe(false);
    expect(defaultOf('BankCountryIdFilter')).toBe('DE');
  });

  test('only three enums may grow without a major version', () => {
    const { schemas } = contract.components as { schemas: Record<string, object> };
    const growing = [...JSON.stringify(schemas).matchAll(/"x-extensible-enum":true/g)];
    expect(growing).toHaveLength(3);
    expect(schemas.WizardErrorCode).toMatchObject({ 'x-extensible-enum': true });
    expect(schemas.WizardSessionProduct).toMatchObject({ 'x-extensible-enum': true });
    expect(schemas.BlacklistItem).toMatchObject({ properties: { type: { 'x-extensible-enum': true } } });
  });

  test('its schemas are JSON Schema 2020-12', () => {
    expect(contract.jsonSchemaDialect).toBe('https://json-schema.org/draft/2020-12/schema');
  });
});

function suggestions(count: number): object[] {
  return Array.from({ length: count }, () => ({ value: '88888888', label: 'Testbank' }));
}

function defaultOf(parameter: string): unknown {
  const { parameters } = contract.components as { parameters: Record<string, { schema?: { default?: unknown } }> };
  return parameters[parameter]?.schema?.default;
}
