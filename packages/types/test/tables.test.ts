import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contractVersion, operationTable } from '../src/index.ts';

const bundle = JSON.parse(readFileSync(new URL(import.meta.resolve('@xs2a/openapi/openapi.json')), 'utf8'));

test('contractVersion is the version of the contract', () => {
  expect(contractVersion).toBe(bundle.info.version);
});

describe('operationTable', () => {
  test('leads from every operationId to its place in the contract', () => {
    for (const [id, { method, path, tag }] of Object.entries(operationTable)) {
      expect(bundle.paths[path][method.toLowerCase()]).toMatchObject({ operationId: id, tags: [tag] });
    }
  });

  test('has every operation of the contract, with the credentials that it takes', () => {
    const declared = Object.values<object>(bundle.paths)
      .flatMap((item) => Object.values<{ operationId?: string; security: object[] }>(item as never))
      .filter(({ operationId }) => operationId !== undefined)
      .map(({ operationId, security }) => [operationId, security.flatMap(Object.keys)]);
    const rows = Object.entries(operationTable).map(([id, { security }]) => [id, [...security]]);
    expect(rows.sort()).toEqual(declared.sort());
    expect(operationTable.submitWizardStep.security).toEqual(['apiKey', 'accessToken']);
  });
});
