import { object } from '@xs2a/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Client, form, json, startMock } from '../client.ts';
import { bodyExamplesOf, contract, errorsOf, operationOf } from '../contract.ts';
import { control } from '../control/control.ts';

const getRisk = operationOf('getRisk');
const properties = object(object(object(contract.document.components).schemas).RiskInput).properties;
const checks = Object.keys(object(properties)).filter((name) => name.startsWith('xs2a_'));
const plain = '10001-xr-UCnK-0K3Q';

let client: Client;
beforeAll(async () => {
  client = await startMock();
});
beforeEach(() => control(client, 'DELETE', 'next'));
afterAll(() => client.mock.close());

async function create(init: RequestInit, target = '/v1/risks'): Promise<string> {
  const response = await client.call('POST', target, init);
  const answer = await response.json();
  expect(errorsOf(operationOf('createRisk'), response.status, 'application/json', answer)).toEqual([]);
  return (answer as { transaction: string }).transaction;
}

async function read(id: string, headers: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const response = await client.call('GET', `/v1/risks/${id}`, { headers });
  const answer = await response.json();
  expect(errorsOf(getRisk, response.status, 'application/json', answer)).toEqual([]);
  return answer as Record<string, unknown>;
}

/** The checks that a risk has. */
const checksOf = (risk: object) => Object.keys(risk).filter((name) => checks.includes(name));

/** A body that asks for checks, with what they need. */
function asking(names: readonly string[]): Record<string, unknown> {
  const bodies = bodyExamplesOf(operationOf('createRisk'), 'application/json').map(([, value]) => object(value));
  return Object.fromEntries(names.map((name) => [name, bodies.find((body) => name in body)?.[name]]));
}

describe('a risk by its transaction', () => {
  it('has the check that was asked for: each of the contract', async () => {
    expect(checks.length).toBeGreaterThan(10);
    for (const name of checks) {
      const transaction = await create(json(asking([name])));
      const risk = await read(transaction);
      expect([checksOf(risk), risk.transaction], name).toEqual([[name], transaction]);
    }
  });

  it('has several checks, also all of them', async () => {
    for (const names of [checks.slice(0, 3), checks.slice(-2), checks]) {
      expect(checksOf(await read(await create(json(asking(names)))))).toEqual(names);
    }
  });

  it('has the checks of a form', async () => {
    const body = 'xs2a_balance_check[check_amount]=100&xs2a_balance_check[check_currency_id]=EUR';
    expect(checksOf(await read(await create(form(body))))).toEqual(['xs2a_balance_check']);
  });

  it('has the results of the first example with this check', async () => {
    const risk = await read(await create(json(asking(['xs2a_balance_check']))));
    const example = await read(plain, { prefer: 'example=risk-with-balance-check' });
    expect(risk).toEqual({ ...example, transaction: risk.transaction });
  });

  it('has no check if none was asked for, or the transaction is not of the mock', async () => {
    expect(await create(json({ bank_code: '88888888', country_id: 'DE' }))).toBe(plain);
    expect(await create({})).toBe(plain);
    for (const id of [plain, '10001-xr-mock-0000', '10001-xr-Mock-0001', '10001-xr-abcd-mock']) {
      expect(checksOf(await read(id)), id).toEqual([]);
    }
  });

  it('has the checks of the same session on another mock, which shares no memory', async () => {
    const transaction = await create(json(asking(['xs2a_name_check'])));
    const other = await startMock();
    const response = await other.call('GET', `/v1/risks/${transaction}`);
    expect(checksOf((await response.json()) as object)).toEqual(['xs2a_name_check']);
    await other.mock.close();
  });
});

describe('an answer that is asked for', () => {
  it('wins over the checks, by preference and by pin', async () => {
    const transaction = await create(json(asking(['xs2a_balance_check'])));
    expect(checksOf(await read(transaction, { prefer: 'example=risk-with-name-check' }))).toEqual(['xs2a_name_check']);
    expect(checksOf(await read(transaction, { prefer: 'code=200' }))).toEqual([]);
    await control(client, 'POST', 'next', { operationId: 'getRisk', example: 'risk-with-failed-balance-check' });
    expect(await read(transaction)).toMatchObject({ xs2a_balance_check: { check_passed: false } });
    expect(await create({ ...json(asking(['xs2a_balance_check'])) }, '/v1/risks?__example=risk-created')).toBe(plain);
  });

  it('is named in the list of requests, and a risk put together from examples is not', async () => {
    await control(client, 'DELETE', 'requests');
    const transaction = await create(json(asking(['xs2a_balance_check'])));
    await read(transaction);
    await read(plain);
    expect(await control(client, 'GET', 'requests')).toMatchObject({
      requests: [{ example: 'risk-without-checks' }, { example: null }, { example: 'risk-created' }],
    });
  });
});

describe('a contract with many checks', () => {
  /** Creations of `/tests`, whose results have as many checks. */
  function documentWith(count: number): object {
    const names = Array.from({ length: count }, (_, index) => `check_${index}`);
    const content = (examples: object) => ({ 'application/json': { schema: { type: 'object' }, examples } });
    const answer = (examples: object) => ({ responses: { 200: { description: 'Done', content: content(examples) } } });
    const session = { transaction: '10001-xr-abcd-efgh' };
    const properties = Object.fromEntries(names.map((name) => [name, { type: 'object' }]));
    const results = names.map((name) => [name, { value: { [name]: { passed: true } } }]);
    const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }];
    return {
      openapi: '3.1.0',
      info: { title: 'Checks', version: '1' },
      paths: {
        '/tests': {
          post: {
            requestBody: { content: { 'application/json': { schema: { type: 'object', properties } } } },
            ...answer({ created: { value: session } }),
          },
        },
        '/tests/{id}': { get: { parameters, ...answer({ plain: { value: {} }, ...Object.fromEntries(results) }) } },
      },
    };
  }

  it.each([
    [20, 20],
    [21, 20],
  ])('with %i answers %i', async (count, want) => {
    const other = await startMock({ openapi: documentWith(count) });
    const body = Object.fromEntries(Array.from({ length: count }, (_, index) => [`check_${index}`, {}]));
    const { transaction } = (await (await other.call('POST', '/tests', json(body))).json()) as { transaction: string };
    expect(transaction).toMatch(/^10001-xr-mock-[0-9a-z]{4}$/);
    const result = (await (await other.call('GET', `/tests/${transaction}`)).json()) as object;
    expect(Object.keys(result)).toHaveLength(want + 1);
    await other.mock.close();
  });
});
