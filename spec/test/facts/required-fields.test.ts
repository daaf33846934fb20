/** Objects of which every field that the reference lists is there. */
import { expect, test } from 'vitest';
import { examples } from '../contract.ts';
import { isValid } from './is-valid.ts';

/** The example that shows all fields of a schema. */
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

test.each(Object.entries(complete))('a %s is not complete without each of its fields', (schema, example) => {
  const whole = examples[example]?.value as Record<string, unknown>;
  expect(isValid(schema, whole)).toBe(true);
  const dispensable = Object.keys(whole).filter((field) => {
    const { [field]: _left, ...rest } = whole;
    return isValid(schema, rest);
  });
  expect(dispensable.map((field) => `${schema}.${field}`).filter((field) => !optional.includes(field))).toEqual([]);
});
