import { contractOf, json, operationOf } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { whyUnsendable } from '../../src/cases/derivation.ts';
import { selectFair } from '../../src/run/fair.ts';
import type { Capabilities } from '../../src/types.ts';
import { casesOf, derivationOf } from '../cases/derive.ts';
import { ours } from '../ours.ts';

const cases = casesOf(ours);
const able = { stateful: true, checksCredentials: true, prefers: true };
const leftOut = (capabilities: Partial<Capabilities>, missing: string[] = [], hasBothScopes = true) =>
  selectFair(cases, { ...able, ...capabilities }, (id) => operationOf(ours, id), {
    missing: () => missing,
    whyUnsendable: () => undefined,
    whyUnsigned: () => undefined,
    hasBothScopes,
  }).leftOut;
const groupsOf = (...given: Parameters<typeof leftOut>) => [...new Set(leftOut(...given).map(({ group }) => group))];

describe('what is asked of a server', () => {
  it('is everything, if it can do everything', () => {
    expect(leftOut({})).toEqual([]);
  });

  it.each([
    ['that keeps nothing', { stateful: false }, ['unknown-id']],
    ['that takes any credentials', { checksCredentials: false }, ['credentials']],
    ['that does not understand Prefer', { prefers: false }, ['situation']],
  ])('is less of one %s', (_, capabilities, groups) => {
    expect(groupsOf(capabilities)).toEqual(groups);
  });

  it('is still a request without credentials, even if it takes any', () => {
    const { fair } = selectFair(cases, { ...able, checksCredentials: false }, (id) => operationOf(ours, id), {
      missing: () => [],
      whyUnsendable: () => undefined,
      whyUnsigned: () => undefined,
      hasBothScopes: true,
    });
    expect(
      fair.filter(({ group }) => group === 'credentials').every(({ request }) => request.credential === 'none'),
    ).toBe(true);
  });

  it('is no other scope, if there is only one credential', () => {
    const [only, ...others] = leftOut({}, [], false);
    expect([only?.reason, others]).toEqual(['there are no credentials of both scopes to confuse', []]);
  });

  it('is what needs no right credentials, where there are none, if the server checks them', () => {
    const reasonsOf = (checksCredentials: boolean) =>
      selectFair(cases, { ...able, checksCredentials }, (id) => operationOf(ours, id), {
        missing: () => [],
        whyUnsendable: () => undefined,
        whyUnsigned: ({ id }) => (id === 'getVersion' ? undefined : 'there are none'),
        hasBothScopes: true,
      });
    const { fair, leftOut: out } = reasonsOf(true);
    const others = fair.filter(({ operationId }) => operationId !== 'getVersion');
    expect(new Set(others.map(({ group }) => group))).toEqual(new Set(['credentials']));
    expect(new Set(others.map(({ request }) => request.credential))).toEqual(new Set(['none', 'wrong']));
    expect(new Set(out.map(({ reason }) => reason))).toEqual(new Set(['there are none']));
    expect(reasonsOf(false).leftOut.map(({ reason }) => reason)).not.toContain('there are none');
  });

  it('without an id that exists is what needs none', () => {
    const kinds = leftOut({}, ['risk_id']).map(({ group }) => group);
    expect(kinds).toEqual(expect.arrayContaining(['example', 'limit', 'bad-input']));
    expect(kinds).not.toContain('unknown-id');
    expect(kinds).not.toContain('credentials');
  });

  it('is nothing that needs a body which cannot be written', () => {
    const responses = { 200: {}, 401: {}, 422: {} };
    const requestBody = { required: true, content: { 'application/xml': { schema: { type: 'string' } } } };
    const parameters = [{ name: 'page', in: 'query', schema: { type: 'integer', minimum: 1 } }];
    const contract = contractOf({
      '/a': { post: { operationId: 'add', parameters, requestBody, responses } },
      '/b': { get: { responses: { 200: { content: json({}) } } } },
    });
    const { fair, leftOut: out } = selectFair(casesOf(contract), able, (id) => operationOf(contract, id), {
      missing: () => [],
      whyUnsendable: (operation) => whyUnsendable(derivationOf(contract), operation),
      whyUnsigned: () => undefined,
      hasBothScopes: true,
    });
    expect(out.map(({ reason }) => reason)).toContain(
      'no valid body of application/xml can be made; give it an example',
    );
    expect(fair.filter(({ operationId }) => operationId === 'add').map(({ group }) => group)).not.toContain('limit');
  });
});
