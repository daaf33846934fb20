/** Fields that need each other. */
import { describe, expect, test } from 'vitest';
import { isValid } from './is-valid.ts';

/** An object that is accepted, and the field without which it is incomplete. */
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

describe('an object is refused if', () => {
  test.each(dependencies)('$schema: $fact', ({ schema, accepts, without }) => {
    const { [without]: _left, ...incomplete } = accepts as Record<string, unknown>;
    expect(isValid(schema, accepts)).toBe(true);
    expect(isValid(schema, incomplete)).toBe(false);
  });
});
