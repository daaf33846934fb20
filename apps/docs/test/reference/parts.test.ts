import { describe, expect, it } from 'vitest';
import { readContract, schemasOf } from '../../src/contract.ts';
import { listReferenceParts, tryUrl } from '../../src/reference/parts.ts';

const contract = readContract();
const parts = listReferenceParts(contract);
const count = (kind: string) => parts.filter((part) => part.kind === kind).length;

describe('the parts of the reference', () => {
  it('are all operations, webhooks and schemas of the contract', () => {
    expect([count('operation'), count('webhook'), count('schema')]).toEqual([
      contract.operations.length,
      contract.webhooks.length,
      Object.keys(schemasOf(contract)).length,
    ]);
  });

  it('have a title, and a place that no other part has', () => {
    expect(parts.filter(({ title, address }) => title === '' || address === '')).toEqual([]);
    expect(new Set(parts.map(({ url }) => url)).size).toBe(parts.length);
  });

  it.each([
    ['createRisk', 'reference/index.html#/risks/createrisk', 'POST /v1/risks'],
    [
      'createAccessToken',
      'reference/index.html#/access-tokens/createaccesstoken',
      'PUT /v1/api/users/{user_id}/accesstokens',
    ],
    ['transaction.created', 'reference/index.html#/webhooks/ontransactioncreated', 'webhook transaction.created'],
    ['WizardElement', 'reference/index.html#/schemas/wizardelement', 'schema WizardElement'],
  ])('%s stands at %s', (name, url, address) => {
    expect(parts.find((part) => part.name === name)).toMatchObject({ url, address });
  });

  it('an operation can be tried', () => {
    expect(tryUrl('createRisk')).toBe('try/index.html#createRisk');
  });
});
