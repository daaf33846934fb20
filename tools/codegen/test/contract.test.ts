import { describe, expect, test } from 'vitest';
import { readContract } from '../src/contract.ts';
import { smallBundle } from './bundle.ts';

describe('readContract', () => {
  test('lists the operations with method, path, tag and security schemes, without the webhooks', () => {
    expect(readContract(smallBundle()).operations).toEqual([
      {
        operationId: 'submitWizardStep',
        method: 'POST',
        path: '/v1/wizard',
        tag: 'Wizard',
        security: ['apiKey', 'accessToken'],
      },
    ]);
  });

  test.each([
    { name: 'a list', given: [], want: '#/openapi: expected an OpenAPI 3.1 document' },
    { name: 'Swagger 2.0', given: { swagger: '2.0' }, want: 'found 2.0' },
    { name: 'OpenAPI 3.0', given: { ...smallBundle(), openapi: '3.0.3' }, want: 'found 3.0.3' },
    { name: 'no version', given: { ...smallBundle(), info: {} }, want: '#/info/version' },
    { name: 'no paths', given: { ...smallBundle(), paths: {} }, want: '#/paths: expected at least one path' },
    {
      name: 'a path that is not bundled',
      given: { ...smallBundle(), paths: { '/v1/risks': { $ref: 'risks.yaml' } } },
      want: '#/paths/~1v1~1risks: expected a bundled path item, found a reference to risks.yaml',
    },
    {
      name: 'an operation without an id',
      given: { ...smallBundle(), paths: { '/v1/risks': { get: {} } } },
      want: '#/paths/~1v1~1risks/get/operationId: expected a string',
    },
    {
      name: 'an id that is no identifier',
      given: { ...smallBundle(), paths: { '/v1/risks': { get: { operationId: 'list-risks' } } } },
      want: 'found list-risks',
    },
    {
      name: 'an operation without a tag',
      given: { ...smallBundle(), paths: { '/v1/risks': { get: { operationId: 'listRisks' } } } },
      want: '#/paths/~1v1~1risks/get/tags: expected one tag',
    },
    {
      name: 'a schema with a name that TypeScript refuses',
      given: { ...smallBundle(), components: { schemas: { 'bank-user': {} } } },
      want: '#/components/schemas/bank-user: expected a name that TypeScript accepts',
    },
  ])('refuses $name', ({ given, want }) => {
    expect(() => readContract(given)).toThrow(want);
  });
});
