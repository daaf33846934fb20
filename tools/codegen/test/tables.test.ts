import { expect, test } from 'vitest';
import { readContract } from '../src/contract.ts';
import { generateTables } from '../src/tables.ts';
import { smallBundle } from './bundle.ts';

test('the tables hold the version, the operations and the types of the form elements', () => {
  const text = generateTables(readContract(smallBundle()));
  expect(text).toContain("export const contractVersion: string = '1.2.3';");
  expect(text).toContain(`export const operationTable = {
  submitWizardStep: {
    tag: 'Wizard',
    security: ['apiKey', 'accessToken'],
    path: '/v1/wizard',
    method: 'POST',
    success: 'json',
    sensitive: false,
    statuses: [200],
  },
} as const;`);
  expect(text).toContain(`export const wizardElementTypes = [
  'text',
  'multi',
] as const;`);
});

test('the tables hold the ids of the operations by each security scheme', () => {
  const bundle = smallBundle();
  const operation = { ...bundle.paths['/v1/wizard'].post, operationId: 'getWizard', security: [{ accessToken: [] }] };
  const paths = { ...bundle.paths, '/v1/wizard/last': { get: operation } };
  expect(generateTables(readContract({ ...bundle, paths }))).toContain(`export interface OperationIdsByCredential {
  apiKey:
    | 'submitWizardStep';
  accessToken:
    | 'submitWizardStep'
    | 'getWizard';
}`);
});

test('a quote in a tag stays inside its literal', () => {
  const bundle = smallBundle();
  bundle.paths['/v1/wizard'].post.tags = ["Bank user's wizard"];
  expect(generateTables(readContract(bundle))).toContain("tag: 'Bank user\\'s wizard',");
});

test('a contract without the union of form elements is refused', () => {
  const contract = { ...readContract(smallBundle()), schemas: new Map() };
  expect(() => generateTables(contract)).toThrow('#/components/schemas/WizardElement/discriminator/mapping');
});
