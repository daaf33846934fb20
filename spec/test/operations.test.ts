import { describe, expect, test } from 'vitest';
import { contract, operationsOf } from './contract.ts';

/** What the API consists of: method, path, statuses of success, and whose credentials it takes. */
const operations = `
GET    /v1/version                                          200     key
POST   /v1/blacklist                                        200     key
GET    /v1/blacklist                                        200     key
GET    /v1/blacklist/{blacklist_id}                         200     key
DELETE /v1/blacklist/{blacklist_id}                         200     key
GET    /v1/bankcodes                                        200     key
GET    /v1/bankcodes/all                                    200     key
GET    /v1/bankcodes/autocomplete                           200     key
POST   /v1/verifications                                    200     key
GET    /v1/verifications                                    200     key
GET    /v1/verifications/{verification_id}                  200     key
DELETE /v1/verifications/{verification_id}                  204     key
GET    /v1/verifications/{verification_id}/events           200     key
POST   /v1/risks                                            200     key
GET    /v1/risks                                            200     key
GET    /v1/risks/{risk_id}                                  200     key
DELETE /v1/risks/{risk_id}                                  204     key
GET    /v1/risks/{risk_id}/events                           200     key
GET    /v1/risks/{risk_id}/accountSnapshot                  200     key
GET    /v1/risks/{risk_id}/factSheet                        200     key
POST   /v1/payments                                         200     key
GET    /v1/payments                                         200     key
GET    /v1/payments/{payment_id}                            200     key
DELETE /v1/payments/{payment_id}                            204     key
GET    /v1/payments/{payment_id}/events                     200     key
POST   /v1/payments/{payment_id}/received                   200     key
POST   /v1/payments/{payment_id}/loss                       200     key
GET    /v1/sessions/{transaction}                           200     key
PUT    /v1/api/users                                        200     key
GET    /v1/api/users                                        200     key
GET    /v1/api/users/{user_id}                              200     key
DELETE /v1/api/users/{user_id}                              204     key
PUT    /v1/api/users/{user_id}/accesstokens                 200     key
GET    /v1/api/users/{user_id}/accesstokens                 200     key
GET    /v1/api/users/{user_id}/accesstokens/{token_id}      200     key
PATCH  /v1/api/users/{user_id}/accesstokens/{token_id}      200     key
DELETE /v1/api/users/{user_id}/accesstokens/{token_id}      204     key
PUT    /v1/connections                                      200     token
GET    /v1/connections                                      200     token
GET    /v1/connections/{connection_id}                      200     token
DELETE /v1/connections/{connection_id}                      204     token
POST   /v1/connections/{connection_id}/sync                 202,204 token
GET    /v1/api/accounts                                     200     token
GET    /v1/api/accounts/{account_id}                        200     token
GET    /v1/api/accounts/{account_id}/balance                200     token
GET    /v1/api/accounts/{account_id}/turnovers              200     token
POST   /v1/api/accounts/{account_id}/markAsSeen             204     token
GET    /v1/events                                           200     key
GET    /v1/events/{event_id}                                200     key
POST   /v1/wizard                                           200     key,token
`
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/) as [string, string, string, string])
  .map(([method, path, success, scope]) => ({ method, path, success, scope }));

const webhooks = [
  'transaction.created',
  'transaction.updated',
  'account.password_changed',
  'bank_accounts.new_account',
  'bank_accounts.new_turnovers',
  'bank_accounts.sync_failed',
];

const scopes: Record<string, string> = { apiKey: 'key', accessToken: 'token' };

const declared = operationsOf('paths').map(({ method, path, object }) => ({
  method,
  path,
  success: Object.keys(object.responses)
    .filter((status) => status.startsWith('2'))
    .join(','),
  scope: (object.security ?? [])
    .flatMap((requirement) => Object.keys(requirement).map((name) => scopes[name]))
    .join(','),
}));

const inOrder = (rows: typeof declared) => rows.map((row) => JSON.stringify(row)).sort();

describe('the contract', () => {
  test('has the operations of the API, with their scopes and their statuses of success', () => {
    expect(inOrder(declared), 'the list in this file is the decision: add or remove the line').toEqual(
      inOrder(operations),
    );
  });

  test('has the webhooks of the API', () => {
    expect(Object.keys(contract.webhooks as object)).toEqual(webhooks);
  });

  test('deprecates `since` in favour of `from` and `to`, which every operation with `since` has', () => {
    const parameters = (contract.components as { parameters: Record<string, { deprecated?: boolean }> }).parameters;
    expect(parameters.Since?.deprecated).toBe(true);
    const withSince = operationsOf('paths').filter(({ object }) => names(object.parameters).includes('Since'));
    expect(withSince.length).toBeGreaterThan(0);
    for (const { object } of withSince)
      expect(names(object.parameters)).toEqual(expect.arrayContaining(['From', 'To']));
  });

  test('names the paths under which the published SDKs call the same operations', () => {
    const aliases = Object.entries(contract.paths as Record<string, { 'x-aliases'?: string[] }>)
      .filter(([, item]) => item['x-aliases'])
      .map(([path, item]) => [path, item['x-aliases']]);
    expect(Object.fromEntries(aliases)).toEqual({
      '/v1/api/users': ['/v1/users'],
      '/v1/api/users/{user_id}': ['/v1/users/{user_id}'],
      '/v1/api/users/{user_id}/accesstokens': ['/v1/users/{user_id}/accesstokens'],
      '/v1/api/users/{user_id}/accesstokens/{token_id}': ['/v1/users/{user_id}/accesstokens/{token_id}'],
      '/v1/connections': ['/v1/api/connections'],
      '/v1/connections/{connection_id}': ['/v1/api/connections/{connection_id}'],
      '/v1/connections/{connection_id}/sync': ['/v1/api/connections/{connection_id}/sync'],
      '/v1/api/accounts': ['/v1/accounts'],
      '/v1/api/accounts/{account_id}': ['/v1/accounts/{account_id}'],
      '/v1/api/accounts/{account_id}/balance': ['/v1/accounts/{account_id}/balance'],
      '/v1/api/accounts/{account_id}/turnovers': ['/v1/accounts/{account_id}/turnovers'],
      '/v1/api/accounts/{account_id}/markAsSeen': ['/v1/accounts/{account_id}/markAsSeen'],
      '/v1/wizard': ['/v1/api/wizard', '/v1.1/wizard'],
    });
  });
});

function names(parameters: unknown): string[] {
  return ((parameters ?? []) as { $ref?: string }[]).map(({ $ref }) => $ref?.split('/').at(-1) ?? '');
}
