import { describe, expect, test } from 'vitest';
import { contract, examples } from './contract.ts';

/** Every JSON sample of the reference in its order: its section, and the example that contains it here. */
const samples = `
Authentication             api-version
Error messages             invalid-credentials
Error messages             validation-failed
Pagination                 bank-list
Pagination                 event-list-first-page
Versioning                 api-version
Blacklist                  blacklist-iban
Blacklist                  blacklist-item
Blacklist                  blacklist-duplicate
Blacklist                  not-found
Blacklist                  blacklist-item-list
Bankcodes                  bank-german-testbank
XS2A.verify                verification-with-balance-check
XS2A.verify                verification-created
XS2A.verify                verification-with-bic
XS2A.verify                verification-with-metadata
XS2A.verify                verification-covered
XS2A.verify                verification-list
XS2A.risk                  risk-preselected-bank
XS2A.risk                  risk-balance-check
XS2A.risk                  risk-balance-check-with-metadata
XS2A.risk                  risk-created
XS2A.risk                  risk-without-checks
XS2A.risk                  risk-with-balance-check
XS2A.risk                  risk-list
XS2A.account_snapshot      risk-account-snapshot
XS2A.account_snapshot      risk-account-snapshot-filtered
XS2A.account_snapshot      risk-with-account-snapshot
XS2A.balance_check         risk-with-balance-check
XS2A.balance_check         risk-balance-check-any-bank
XS2A.balance_overview      risk-balance-overview
XS2A.balance_overview      risk-with-balance-overview
XS2A.cashflow_overview     risk-cashflow-overview
XS2A.cashflow_overview     risk-with-cashflow-overview
XS2A.chargeback_check      risk-chargeback-check
XS2A.chargeback_check      risk-with-chargeback-check
XS2A.children_check        risk-children-check
XS2A.children_check        risk-with-children-check
XS2A.credit_check          risk-with-credit-check
XS2A.credit_check          risk-credit-check
XS2A.direct_debit_check    risk-with-direct-debit-check
XS2A.direct_debit_check    risk-direct-debit-check
XS2A.fact_sheet            risk-fact-sheet
XS2A.name_check            risk-with-name-check
XS2A.name_check            risk-name-check
XS2A.overdraft_limit_check risk-overdraft-limit-check
XS2A.overdraft_limit_check risk-with-overdraft-limit-check
XS2A.seizure_check         risk-seizure-check
XS2A.seizure_check         risk-with-seizure-check
XS2A.standing_orders_check risk-standing-orders-check
XS2A.standing_orders_check risk-with-standing-orders-check
XS2A.all_accounts_check    risk-all-accounts-check
XS2A.all_accounts_check    risk-with-all-accounts-check
XS2A.pay                   payment-minimal
XS2A.pay                   payment-created
XS2A.pay                   payment-received
XS2A.pay                   payment-list
Bank users                 bank-user-created
Bank users                 bank-user-list
Bank users                 bank-user
Access tokens              access-token-created
Access tokens              access-token-list
Access tokens              access-token
Access tokens              access-token-refreshed
Bank connections           bank-connection-created
Bank connections           bank-connection-active
Bank connection events     new-turnovers
Bank connection events     sync-failed
Bank accounts              bank-account-list
Bank accounts              bank-account
Account balance            bank-account-balance
Account turnovers          bank-account-turnovers
Events                     event-list
Events                     event-verification-created
Wizard-API                 invalid-credentials-numeric
Wizard-API                 wizard-key-required
Wizard-API                 form-bank
Polling                    form-tan-approval-polling
Shared credentials         form-finish-with-shared-credentials
Shared credentials         wizard-login-with-shared-credentials
Initial request            form-bank
Further steps              form-finish
Autocompletion             form-bank-autocomplete
Extending the forms        verification-with-form-data
Events and webhook         transaction-created-short
Webhook signature          transaction-created-signed
`
  .trim()
  .split('\n')
  .map((line) => line.split(/ {1,}(?=[a-z0-9-]+$)/) as [string, string])
  .map(([section, example]) => ({ section: section.trim(), example }));

/** Situations of the wizard that the reference describes without a sample. */
const situations = [
  'form-bank',
  'form-bank-autocomplete',
  'form-login-tabs',
  'form-login',
  'form-login-validation-failed',
  'form-login-failed',
  'form-login-next-step',
  'form-captcha',
  'form-account-radio',
  'form-account-select',
  'form-multi',
  'form-tan-text',
  'form-tan-image',
  'form-tan-flicker',
  'form-tan-approval-polling',
  'form-redirect',
  'form-finish',
  'form-finish-with-shared-credentials',
  'form-session-expired',
];

/** Names of the examples that an operation or a response uses. */
const used = new Set(
  [...JSON.stringify(contract).matchAll(/"\$ref":"#\/components\/examples\/([^"]+)"/g)].map(([, name]) => name),
);

describe('the JSON samples of the reference', () => {
  test('are 86', () => {
    expect(samples).toHaveLength(86);
  });

  test.each(samples)('$section: a sample is the example $example', ({ example }) => {
    expect(Object.keys(examples)).toContain(example);
    expect(used).toContain(example);
  });
});

describe('the wizard', () => {
  test.each(situations)('has an example of the situation %s', (example) => {
    expect(Object.keys(examples)).toContain(example);
    expect(used).toContain(example);
  });

  test('shows each of its elements in some situation', () => {
    const { discriminator } =
      (contract.components as { schemas: Record<string, { discriminator?: { mapping: object } }> }).schemas
        .WizardElement ?? {};
    const elements = Object.keys(discriminator?.mapping ?? {});
    expect(elements).toContain('captcha');
    const forms = JSON.stringify(Object.entries(examples).filter(([name]) => name.startsWith('form-')));
    expect(elements.filter((element) => !forms.includes(`"type":"${element}"`))).toEqual([]);
  });
});
