import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { type Arrived, linesOf, type Reply, runAt } from './serve.ts';

const problem = { type: 'object', required: ['code'], properties: { code: { type: 'integer' } } };
const error = (code?: number) => ({
  description: '',
  content: json(problem, code === undefined ? {} : { example: { code } }),
});
const parameters = [{ name: 'size', in: 'query', schema: { type: 'integer' } }];
const contractWith = (errors: object) =>
  contractOf({
    '/things': {
      get: { operationId: 'list', parameters, responses: { 200: { description: '', content: json({}) }, ...errors } },
    },
  });

/** Refuses as documented, and other methods as its framework does. */
const answer =
  (framework: unknown, refusal: unknown = { code: 422 }) =>
  ({ method, query }: Arrived): Reply => {
    if (method !== 'GET' && method !== 'HEAD') return { status: 405, headers: { allow: 'GET' }, body: framework };
    const isWrong = query.has('size') && !/^-?\d+$/.test(query.get('size') ?? '');
    return isWrong ? { status: 422, body: refusal } : { status: 200, body: {} };
  };
const framework = { detail: 'Method Not Allowed' };

describe('an error of the framework that no operation documents', () => {
  it('may have a shape of its own where the contract documents that of one status', async () => {
    expect(linesOf(await runAt(contractWith({ 422: error() }), answer(framework)))).toEqual([]);
  });

  it.each([
    ['several statuses', { 404: error(), 422: error() }],
    ['a range', { '4XX': error() }],
    ['every status', { 422: error(), default: error() }],
  ])('has the shape that %s share, or is found', async (_, errors) => {
    const contract = contractWith(errors);
    expect(linesOf(await runAt(contract, answer({ code: 405 })))).toEqual([]);
    const { findings } = await runAt(contract, answer(framework));
    expect(findings.map(({ finding }) => `${finding.rule} at ${finding.place}`)).toEqual(['body at 405 /code']);
    expect(findings[0]?.finding.repair).toBe(
      'Send "code" as the documented errors have it, or document 405 with a schema of its own.',
    );
  });
});

describe('a number in an error', () => {
  const own = { code: 1234 };

  it('is no status where examples of one status have it', async () => {
    expect(linesOf(await runAt(contractWith({ 422: error(422) }), answer(own, own)))).toEqual([]);
  });

  it('is the status where examples of several have theirs, and otherwise is found', async () => {
    const contract = contractWith({ 404: error(404), 422: error(422) });
    expect(linesOf(await runAt(contract, answer({ code: 405 })))).toEqual([]);
    const { findings } = await runAt(contract, answer({ code: 405 }, own));
    expect(findings.map(({ finding }) => `${finding.rule} at ${finding.place}`)).toEqual(['error-code at 422 /code']);
  });
});
