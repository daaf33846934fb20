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

  test('has the 50 operations, of which 10 take an access token and one takes either credential', () => {
    const rows: { security: readonly string[] }[] = Object.values(operationTable);
    expect(rows).toHaveLength(50);
    expect(rows.filter(({ security }) => security.join() === 'accessToken')).toHaveLength(10);
    expect(rows.filter(({ security }) => security.length === 2)).toEqual([operationTable.submitWizardStep]);
  });
});
