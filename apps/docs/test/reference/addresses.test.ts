import { readFile } from 'node:fs/promises';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readContract } from '../../src/contract.ts';
import { knownAddresses } from '../../src/reference/addresses.ts';
import { listReferenceParts } from '../../src/reference/parts.ts';

const contract = readContract();
const addresses = knownAddresses(contract);
const script = await readFile(new URL('../../src/reference/browser/addresses.js', import.meta.url), 'utf8');

/** The address of the page after it has been opened with this hash. */
function opened(hash: string): string {
  const location = { hash };
  runInContext(
    script,
    createContext({
      location,
      document: { getElementById: () => ({ textContent: JSON.stringify(addresses) }) },
      history: {
        replaceState: (_state: unknown, _title: string, url: string) => {
          location.hash = url;
        },
      },
      addEventListener: () => {},
      decodeURIComponent,
    }),
  );
  return location.hash;
}

describe('an old address of the reference leads to its part', () => {
  it.each([
    ['#operation/createRisk', '#/risks/createrisk'],
    ['#tag/Risks', '#/risks'],
    ['#tag/Bank-users', '#/bank-users'],
    ['#tag/Bank%20users', '#/bank-users'],
    ['#tag/Risks/operation/createRisk', '#/risks/createrisk'],
    ['#tag/Risks/paths/~1v1~1risks/post', '#/risks/createrisk'],
    ['#tag/Risks/paths/~1v1~1risks~1%7Brisk_id%7D/get', '#/risks/getrisk'],
    ['#/paths/~1v1~1risks/post', '#/risks/createrisk'],
    ['#/Risks/createRisk', '#/risks/createrisk'],
    ['#createRisk', '#/risks/createrisk'],
    ['#operation/onTransactionCreated', '#/webhooks/ontransactioncreated'],
    ['#tag/Webhooks/operation/onTransactionCreated', '#/webhooks/ontransactioncreated'],
    ['#webhook/transaction.created', '#/webhooks/ontransactioncreated'],
    ['#schema/Risk', '#/schemas/risk'],
    ['#tag/Schemas/schema/Risk', '#/schemas/risk'],
    ['#/components/schemas/Risk', '#/schemas/risk'],
    ['#schema/ApiError', '#/schemas/errorbody'],
    ['#/schemas/ValidationError', '#/schemas/validationerrorbody'],
    ['#section/Authentication', '#/section/authentication'],
    ['#section/How-a-transaction-runs', '#/section/how-a-transaction-runs'],
  ])('%s leads to %s', (old, now) => {
    expect(opened(old)).toBe(now);
  });

  it.each(contract.operations.map(({ id, tags }) => [id, tags[0]]))('%s', (id, tag) => {
    const part = listReferenceParts(contract).find(({ kind, name }) => kind === 'operation' && name === id);
    const now = `#${part?.url.split('#')[1]}`;
    for (const old of [`#operation/${id}`, `#tag/${tag}/operation/${id}`, `#/${tag}/${id}`]) {
      expect(opened(old)).toBe(now);
    }
  });

  it('which includes every schema of version 1.0.0', async () => {
    const released = JSON.parse(
      await readFile(new URL('../../../../spec/released/openapi.json', import.meta.url), 'utf8'),
    );
    const names = Object.keys(released.components.schemas);
    const routes = new Set(addresses.routes.map((route) => `#${route}`));
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => !routes.has(opened(`#/schemas/${name.toLowerCase()}`)))).toEqual([]);
    expect(names.filter((name) => !routes.has(opened(`#schema/${name}`)))).toEqual([]);
  });
});

describe('an address that needs no translation stays as it is', () => {
  it.each([
    '',
    '#/risks',
    '#/risks/createrisk',
    '#/risks/createrisk/t=request&ct=application/json&path=bank_code',
    '#/section/errors',
    '#/schemas/risk',
    '#nothing',
    '#tag/nothing',
    '#/risks/nothing',
    '#schema/nothing',
    '#%',
  ])('"%s"', (hash) => {
    expect(opened(hash)).toBe(hash);
  });
});
