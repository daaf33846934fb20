import { describe, expect, test } from 'vitest';
import { readContract } from '../src/contract.ts';
import { smallBundle } from './bundle.ts';

describe('readContract', () => {
  test('has the version, the operations and the schemas', () => {
    const { version, operations, schemas } = readContract(smallBundle());
    expect(version).toBe('1.2.3');
    expect(operations.map(({ operationId }) => operationId)).toEqual(['submitWizardStep']);
    expect([...schemas.keys()]).toEqual(['WizardElement', 'TextElement', 'MultiElement']);
  });

  test.each([
    { name: 'a list', given: [], want: '#/openapi: expected an OpenAPI 3.1 document' },
    { name: 'Swagger 2.0', given: { swagger: '2.0' }, want: 'found 2.0' },
    { name: 'OpenAPI 3.0', given: { ...smallBundle(), openapi: '3.0.3' }, want: 'found 3.0.3' },
    { name: 'no version', given: { ...smallBundle(), info: {} }, want: '#/info/version' },
    { name: 'no paths', given: { ...smallBundle(), paths: {} }, want: '#/paths: expected at least one path' },
    {
      name: 'a schema with a name that TypeScript refuses',
      given: { ...smallBundle(), components: { schemas: { 'bank-user': {} } } },
      want: '#/components/schemas/bank-user: expected a name that TypeScript accepts',
    },
  ])('refuses $name', ({ given, want }) => {
    expect(() => readContract(given)).toThrow(want);
  });
});
