import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contractVersion, operationTable } from '../src/index.ts';

const bundle = JSON.parse(readFileSync(new URL(import.meta.resolve('@xs2a/openapi/openapi.json')), 'utf8'));

test('contractVersion is the version of the contract', () => {
  expect(contractVersion).toBe(bundle.info.version);
});

interface Operation {
  operationId?: string;
  security: object[];
  responses: Record<string, unknown>;
}

const operations = Object.values<object>(bundle.paths)
  .flatMap((item) => Object.values<Operation>(item as never))
  .filter(({ operationId }) => operationId !== undefined);

type Row = (typeof operationTable)[keyof typeof operationTable];

const rows: [string, Row][] = Object.entries(operationTable);

/** The operations of which a fact has a value. */
function idsWith<Fact extends keyof Row>(fact: Fact, value: Row[Fact]): string[] {
  return rows
    .filter(([, row]) => row[fact] === value)
    .map(([id]) => id)
    .sort();
}

describe('operationTable', () => {
  test('leads from every operationId to its place in the contract', () => {
    for (const [id, { method, path, tag }] of Object.entries(operationTable)) {
      expect(bundle.paths[path][method.toLowerCase()]).toMatchObject({ operationId: id, tags: [tag] });
    }
  });

  test('has every operation of the contract, with the credentials that it takes', () => {
    const declared = operations.map(({ operationId, security }) => [operationId, security.flatMap(Object.keys)]);
    expect(rows.map(([id, { security }]) => [id, security]).sort()).toEqual(declared.sort());
    expect(operationTable.submitWizardStep.security).toEqual(['apiKey', 'accessToken']);
  });

  test('has the statuses of every operation', () => {
    const declared = operations.map(({ operationId, responses }) => [operationId, Object.keys(responses).map(Number)]);
    expect(rows.map(([id, { statuses }]) => [id, statuses]).sort()).toEqual(declared.sort());
  });

  test('has the operations that answer a list, a file or nothing, and those that take a PIN', () => {
    expect(idsWith('success', 'page')).toEqual([
      'autocompleteBanks',
      'listAccessTokens',
      'listBankAccounts',
      'listBankConnections',
      'listBankUsers',
      'listBanks',
      'listBlacklistItems',
      'listEvents',
      'listPaymentEvents',
      'listPayments',
      'listRiskEvents',
      'listRisks',
      'listVerificationEvents',
      'listVerifications',
    ]);
    expect(idsWith('success', 'file')).toEqual(['downloadAccountSnapshot', 'downloadFactSheet']);
    expect(idsWith('success', 'none')).toEqual([
      'deleteAccessToken',
      'deleteBankConnection',
      'deleteBankUser',
      'deletePayment',
      'deleteRisk',
      'deleteVerification',
      'markTurnoversAsSeen',
    ]);
    expect(idsWith('sensitive', true)).toEqual(['submitWizardStep']);
  });
});
