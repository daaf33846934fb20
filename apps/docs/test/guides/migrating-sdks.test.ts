/** The page for users of the provider's SDKs: every call has its operation, and every operation is on the page. */

import { createXs2aClient } from '@xs2a/client';
import { operationOf } from '@xs2a/contract/testing';
import { describe, expect, test } from 'vitest';
import { readContract, schemasOf } from '../../src/contract.ts';
import { attributeOf } from '../../src/finish/elements.ts';
import { clientCallOf, listUncalledOperations, readSdkCalls } from '../../src/migration/sdk-calls.ts';
import { ownPages } from '../built/site.ts';
import { readGuide, sectionOf, tablesOf } from './tables.ts';

const contract = readContract();
const parts = readSdkCalls();
const covered = parts.flatMap((part) => part.covered);
const missing = parts.flatMap((part) => part.missing);

const clients: Record<string, object> = {
  client: createXs2aClient({ apiKey: 'key' }),
  user: createXs2aClient({ accessToken: 'token' }),
};

/** How often a name of an SDK is in the list; a call that sends to two addresses is there twice. */
function namesOf(sdk: 'node' | 'java'): string[] {
  return [...covered, ...missing].flatMap((call) => call[sdk] ?? []);
}

describe('the calls of the SDKs', () => {
  test.each(['node', 'java'] as const)('each call of %s stands once, with each request that it sends', (sdk) => {
    const requests = [...covered, ...missing].map((call) => `${call[sdk]} ${call.request}`);
    expect(new Set(requests).size).toBe(requests.length);
  });

  test('are as many as the services have: 54 of Node.js, and three for banks in Java', () => {
    expect(new Set(namesOf('node')).size).toBe(54);
    expect(new Set(namesOf('java')).size).toBe(57);
    const javaAlone = covered.filter(({ node }) => node === undefined).map(({ java }) => java);
    expect(javaAlone).toEqual([
      'BankCodesService.getBankByCode',
      'BankCodesService.filterAllBanks',
      'BankCodesService.autocompleteSearch',
    ]);
  });

  test('that are missing from the contract are 15', () => {
    expect(missing).toHaveLength(15);
  });

  test.each(covered)('$java is replaced by a method of the client', ({ operation }) => {
    const [, name = '', method = ''] = /^(\w+)\.(\w+)\(/.exec(clientCallOf(operation)) ?? [];
    expect(clients[name]).toHaveProperty(method, expect.any(Function));
  });

  test('take the client of their credential, and the parts of the request', () => {
    const callOf = (id: string) => clientCallOf(operationOf(contract, id));
    expect(callOf('getVersion')).toBe('client.getVersion()');
    expect(callOf('submitWizardStep')).toBe('client.submitWizardStep({ body })');
    expect(callOf('getBankAccount')).toBe('user.getBankAccount({ path })');
    expect(callOf('getBankAccountTurnovers')).toBe('user.getBankAccountTurnovers({ path, query })');
    expect(callOf('syncBankConnection')).toBe('user.syncBankConnection({ path, body })');
  });
});

describe('the page', () => {
  const page = ownPages.find(({ path }) => path === 'guides/migrating-sdks.html');

  test('names every operation of the contract once per call, called by an SDK or not', () => {
    const links = page?.elements.flatMap((element) => attributeOf(element, 'data-operation') ?? []) ?? [];
    const uncalled = listUncalledOperations().map(({ id }) => id);
    expect(links).toEqual([...covered.map(({ operation }) => operation.id), ...uncalled]);
    expect([...new Set(links)].sort()).toEqual(contract.operations.map(({ id }) => id).sort());
  });

  test.each([
    { id: 'createRisk', schema: 'RiskInput' },
    { id: 'createPayment', schema: 'PaymentInput' },
  ])('lists no field as missing that $schema has', ({ id, schema }) => {
    const [table] = tablesOf(sectionOf(readGuide('migrating-sdks'), 'Fields without a counterpart'));
    const cell = table?.rows.find(([request = '']) => request.includes(`"${id}"`))?.[1] ?? '';
    const fields = [...cell.matchAll(/`(\w+)`/g)].map(([, field]) => field);
    expect(fields).not.toEqual([]);
    const names = Object.keys(schemasOf(contract)[schema]?.properties ?? {});
    expect(fields.filter((field) => names.includes(field ?? ''))).toEqual([]);
  });
});

describe('canaries', () => {
  const list = (call: string) => `[{ part: P, calls: [{ node: A.b, ${call} }] }]`;

  test.each([
    { problem: 'The contract does not know GET /v1/nothing.', call: 'request: GET /v1/nothing' },
    { problem: 'GET /v1/version is answered by getVersion.', call: 'request: GET /v1/version, instead: Nothing.' },
    { problem: 'The contract does not know GET /v1/payments/other.', call: 'request: GET /v1/payments/other' },
  ])('$problem', ({ problem, call }) => {
    expect(() => readSdkCalls(list(call))).toThrow(problem);
  });

  test('an alias of a path is the path', () => {
    const [part] = readSdkCalls(list('request: POST /v1.1/wizard'));
    expect(part?.covered.map(({ operation }) => operation.id)).toEqual(['submitWizardStep']);
  });
});
