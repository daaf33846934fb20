import { contractOf, json, operationOf } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { unknownId } from '../../src/cases/unknown-ids.ts';
import { ours } from '../ours.ts';
import { caseOf, casesOf, derivationOf, linesOf } from './derive.ts';

const cases = casesOf(ours);
const of = (operationId: string) => cases.filter((testCase) => testCase.operationId === operationId);
const credentials = (operationId: string) =>
  linesOf(of(operationId), 'credentials').map((line) => line.replace(/\| .* \|/, '|'));

describe('credentials', () => {
  it('are left away, wrong, and of the other scope', () => {
    const near = ['longer | 401', 'shorter | 401', 'other letters | 401', 'other user | 401'];
    const slash = 'none, with a slash at the end | 3XX or 4XX';
    expect(credentials('getRisk')).toEqual(['none | 401', 'wrong | 401', ...near, 'token | 401 or 403', slash]);
    expect(credentials('listBankAccounts')).toEqual(['none | 401', 'wrong | 401', ...near, 'key | 401 or 403', slash]);
  });

  it('have no other scope where both are good', () => {
    expect(credentials('submitWizardStep')).not.toContain(expect.stringMatching(/403/));
  });

  it('are no question where none are asked for', () => {
    const contract = contractOf({ '/': { get: { responses: { 200: {}, 401: {} } } } });
    expect(linesOf(casesOf(contract), 'credentials')).toEqual([]);
  });
});

describe('an unknown id', () => {
  it('has the documented form, and is nowhere in the contract', () => {
    for (const operation of ours.operations) {
      for (const { name, schema } of operation.parameters.filter((parameter) => parameter.in === 'path')) {
        const derivation = derivationOf(ours);
        const id = unknownId(derivation, operation, name);
        expect(schema && derivation.validators.text(schema, id), `${operation.id} ${name} ${id}`).toEqual([]);
        expect(JSON.stringify(ours.document)).not.toContain(`"${id}"`);
      }
    }
  });

  it.each([
    [{ type: 'integer', maximum: 500 }, 499],
    [{ type: 'string', format: 'uuid' }, '00000000-0000-4000-8000-000000000001'],
    [{ type: 'string' }, 'no-such-id'],
  ])('of %o is %s', (schema, want) => {
    const parameters = [{ name: 'id', in: 'path', schema }];
    const contract = contractOf({ '/{id}': { get: { operationId: 'get', parameters, responses: { 404: {} } } } });
    expect(unknownId(derivationOf(contract), operationOf(contract, 'get'), 'id')).toBe(want);
  });

  const idOf = (schema: object, seed: number) => {
    const parameters = [{ name: 'id', in: 'path', schema }];
    const contract = contractOf({ '/{id}': { get: { operationId: 'get', parameters, responses: { 404: {} } } } });
    return unknownId(derivationOf(contract, seed), operationOf(contract, 'get'), 'id');
  };

  it.each([
    [{ type: 'integer' }, 1000, 2_147_483_647],
    [{ type: 'integer' }, 999, 2_147_482_648],
    [{ type: 'integer', maximum: 2_147_483_646 }, 1000, 2_147_483_646],
    [{ type: 'integer', maximum: 2_147_483_648 }, 1000, 2_147_483_647],
  ])('of %o is one of the thousand largest: with the seed %i, %i', (schema, seed, want) => {
    expect(idOf(schema, seed)).toBe(want);
  });

  it('of a pattern has 14 characters or more where the pattern admits as many', () => {
    const lengthsOf = (pattern: string) =>
      [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => String(idOf({ type: 'string', pattern }, seed)).length);
    expect(new Set(lengthsOf('^(a{13}|a{14})$'))).toEqual(new Set([14]));
    expect(new Set(lengthsOf('^(a{12}|a{13})$'))).toEqual(new Set([12, 13]));
  });

  it('of every placeholder is asked for, beside a known one', () => {
    const lines = linesOf(of('getAccessToken'), 'unknown-id');
    expect(lines.map((line) => line.split(' | ')[0])).toEqual([
      'user_id',
      'user_id in other letters',
      'token_id',
      'token_id in other letters',
    ]);
    expect(lines[2]).toContain('/v1/api/users/bus_Ck7nGg05TK68jd9O/accesstokens/uat_');
  });
});

describe('methods', () => {
  it('that a path does not have are refused, asked once for each path', () => {
    const path = '/v1/blacklist/{blacklist_id}';
    const asked = ours.operations
      .filter((candidate) => candidate.path === path)
      .flatMap(({ id }) => linesOf(of(id), 'method'));
    const names = asked.map((line) => `${line.split(' | ')[0]}: ${line.split(' | ')[2]}`);
    expect(names).toEqual([
      'PUT: 405 or 404 or 501',
      'POST: 405 or 404 or 501',
      'PATCH: 405 or 404 or 501',
      'PROPFIND: 405 or 404 or 501',
      'HEAD: 2XX or 405 or 404 or 501',
      'GET that names PATCH: 2XX',
    ]);
  });
});

describe('situations', () => {
  it('name status, example and media type', () => {
    expect(
      caseOf(cases, 'downloadAccountSnapshot/situation/200/account-snapshot-pdf/application/pdf').request.headers,
    ).toMatchObject({
      prefer: 'code=200, example=account-snapshot-pdf',
      accept: 'application/pdf',
    });
    expect(caseOf(cases, 'deletePayment/situation/204').request.headers.prefer).toBe('code=204');
  });

  it('of a range or of everything else have a status to ask for', () => {
    const content = json({}, { example: 1 });
    const contract = contractOf({
      '/': { get: { operationId: 'get', responses: { '2XX': { content }, '4XX': { content }, default: { content } } } },
    });
    const asked = casesOf(contract).filter(({ group }) => group === 'situation');
    expect(asked.map(({ request, expect }) => `${request.headers.prefer} ${expect}`)).toEqual([
      'code=200 2XX',
      'code=400 4XX',
      'code=500 default',
    ]);
  });
});

describe('examples', () => {
  it('of a download ask for each of its types', () => {
    const names = of('downloadFactSheet')
      .filter(({ group }) => group === 'example')
      .map(({ id }) => id.split('/example/')[1]);
    expect(names).toEqual(['plain', 'query/format/default', 'accept/application/json', 'accept/application/pdf']);
  });

  it('nest in brackets as a form', () => {
    const { request } = caseOf(cases, 'createRisk/example/form/risk-balance-check');
    expect(decodeURIComponent(String(request.body))).toContain('xs2a_balance_check[');
    expect(request.headers['content-type']).toBe('application/x-www-form-urlencoded');
  });

  it('are written as other clients write them, once for each media type', () => {
    const sent = of('createRisk').filter(({ request }) => request.headers['content-type']?.includes(';'));
    expect(sent.map(({ group, request }) => [group, request.headers['content-type']])).toEqual([
      ['example', 'application/json; charset=utf-8'],
      ['example', 'application/x-www-form-urlencoded; charset=utf-8'],
    ]);
  });

  it('name no charset where the contract has named one', () => {
    const content = { 'application/json; charset=utf-8': { schema: { type: 'object' } } };
    const contract = contractOf({
      '/': { post: { operationId: 'add', requestBody: { content }, responses: { 200: {} } } },
    });
    expect(linesOf(casesOf(contract), 'example').map((line) => line.split(' | ')[0])).toEqual([
      'plain',
      'json/made-up',
    ]);
  });

  it('have a + for a blank in one form of each operation that admits a blank', () => {
    const plus = cases.filter(({ id }) => id.endsWith('/example/form/+ for a blank'));
    for (const { request } of plus) expect(request.body).toMatch(/^(?!.*%20).*\+/);
    expect(plus.length).toBeGreaterThan(5);
    const schema = { type: 'object', properties: { id: { type: 'integer' }, name: { type: 'string' } } };
    const content = { 'application/x-www-form-urlencoded': { schema } };
    const contract = contractOf({
      '/': { post: { operationId: 'add', requestBody: { content }, responses: { 200: {} } } },
    });
    expect(caseOf(casesOf(contract), 'form/+ for a blank').request.body).toBe('name=a+b');
  });
});
