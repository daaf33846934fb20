import { contractOf, json, operationOf } from '@xs2a/contract/testing';
import { describe, expect, test } from 'vitest';
import { type RandomOptions, runRandom } from '../../src/random/index.ts';
import type { Case, Finding } from '../../src/types.ts';
import { ours } from '../ours.ts';
import { derivationOf } from './derivation.ts';

const answers = (...statuses: number[]) => Object.fromEntries(statuses.map((status) => [status, { description: '' }]));
const pet = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', minLength: 1 },
    age: { type: 'integer', minimum: 0 },
    tags: { type: 'array', items: { type: 'string' } },
  },
};
const pets = contractOf({
  '/pets': {
    post: {
      operationId: 'createPet',
      requestBody: { required: true, content: json(pet) },
      responses: answers(200, 401, 422, 500),
    },
  },
  '/pets/{id}': {
    parameters: [
      { name: 'id', in: 'path', required: true, schema: { type: 'string', pattern: '^p_[0-9]+$' }, example: 'p_1' },
    ],
    get: { operationId: 'getPet', responses: answers(200, 404) },
    delete: { operationId: 'deletePet', responses: answers(204, 404) },
  },
  '/version': { get: { operationId: 'getVersion', responses: answers(200) } },
});

const failure = (testCase: Case, rule = 'status'): Finding => ({
  rule,
  operationId: testCase.operationId,
  caseId: testCase.id,
  place: '500',
  found: '500',
  expected: '200',
  repair: 'Look into the log.',
});

/** Runs against a server of which only the verdict is known, and keeps what was sent. */
async function run(
  verdict: (body: Record<string, unknown>, testCase: Case) => Finding[] = () => [],
  { seed = 42, contract = pets, ...options }: Partial<RandomOptions> & { seed?: number; contract?: typeof pets } = {},
) {
  const sent: Case[] = [];
  const send = async (testCase: Case) => {
    sent.push(testCase);
    return verdict(JSON.parse(String(testCase.request.body ?? '{}')) ?? {}, testCase);
  };
  const result = await runRandom(derivationOf(contract, seed), { runs: 50, ...options, send });
  return { ...result, sent, failures: result.outcomes.filter(({ findings }) => findings.length > 0) };
}

const requestsOf = (cases: readonly Case[], operationId = 'createPet') =>
  cases.filter((testCase) => testCase.operationId === operationId).map(({ request }) => request);

describe('what is sent', () => {
  test('is the same for the same seed, and different for another', async () => {
    const [first, again, other] = await Promise.all([run(), run(), run(undefined, { seed: 43 })]);
    expect(again.sent).toEqual(first.sent);
    expect(requestsOf(other.sent)).not.toEqual(requestsOf(first.sent));
  });

  test('does not depend on which other operations are tried', async () => {
    const [all, one] = await Promise.all([run(), run(undefined, { operations: [operationOf(pets, 'createPet')] })]);
    expect(requestsOf(one.sent)).toEqual(requestsOf(all.sent));
    expect(requestsOf(one.sent, 'getPet')).toEqual([]);
  });

  test('is a valid and a nearly valid input for each media type, or of the parameters alone', async () => {
    const { outcomes } = await run();
    expect(outcomes.map((outcome) => outcome.case.id)).toEqual([
      'createPet/random/json/valid',
      'createPet/random/json/nearly-valid',
      'getPet/random/parameters/valid',
      'getPet/random/parameters/nearly-valid',
      'deletePet/random/parameters/valid',
      'deletePet/random/parameters/nearly-valid',
    ]);
    expect(outcomes.every(({ requests }) => requests > 10)).toBe(true);
  });

  test('may be answered by any documented status but a refusal of credentials and a failure of the server', async () => {
    const { sent } = await run();
    expect(sent[0]?.expect).toEqual(['200', '422']);
  });

  test('asks for what exists as well, and never deletes it', async () => {
    const { sent } = await run();
    const known = ({ target }: Case['request']) => target === '/pets/p_1';
    expect(requestsOf(sent, 'getPet').some(known)).toBe(true);
    expect(
      requestsOf(
        sent.filter(({ id }) => id.endsWith('/valid')),
        'deletePet',
      ).some(known),
    ).toBe(false);
  });

  test('is nothing once the run was stopped', async () => {
    let count = 0;
    const { sent } = await run(() => [], { isStopped: () => count++ > 20 });
    expect(sent.length).toBeGreaterThan(5);
    expect(sent.length).toBeLessThanOrEqual(20);
  });
});

describe('a failure', () => {
  test('is made as small as it gets', async () => {
    const { failures } = await run((body, testCase) => (Number(body.age) > 1000 ? [failure(testCase)] : []));
    const [valid] = failures;
    expect(valid?.case.id).toBe('createPet/random/json/valid');
    const { name, ...rest } = JSON.parse(String(valid?.case.request.body));
    expect(rest).toEqual({ age: 1001 });
    expect(name).toHaveLength(1);
  });

  test('is told without the fields that it does not need', async () => {
    const text = { type: 'string', minLength: 20, maxLength: 60 };
    const notes = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`note${index}`, text]));
    const address = { type: 'object', maxProperties: 8, properties: { street: text, ...notes } };
    const schema = { ...pet, properties: { ...pet.properties, ...notes, address } };
    const contract = contractOf({
      '/pets': {
        post: {
          operationId: 'createPet',
          parameters: [{ name: 'quietly', in: 'query', schema: text }],
          requestBody: { required: true, content: json(schema) },
          responses: answers(200, 422),
        },
      },
    });
    const isWrong = ({ address }: Record<string, unknown>) => Object.hasOwn(Object(address), 'street');
    const { failures } = await run((body, testCase) => (isWrong(body) ? [failure(testCase)] : []), { contract });
    expect(failures.map(({ case: testCase }) => testCase.id.split('/').at(-1))).toEqual(['valid', 'nearly-valid']);
    for (const { case: testCase } of failures) {
      const { name: _, ...body } = JSON.parse(String(testCase.request.body));
      expect([testCase.request.target, body]).toEqual(['/pets', { address: { street: expect.anything() } }]);
    }
  });

  test('is told as it was found', async () => {
    const { failures } = await run((_, testCase) => [failure(testCase)]);
    expect(failures[0]?.findings).toEqual([failure(failures[0]?.case as Case)]);
  });

  test('stays the failure that it was, though a smaller input fails otherwise', async () => {
    const { failures } = await run((body, testCase) => {
      if (Number(body.age) > 1000) return [failure(testCase, 'status')];
      return body.tags === undefined ? [] : [failure(testCase, 'body')];
    });
    const rules = failures.map(({ findings, case: testCase }) => [
      findings[0]?.rule,
      JSON.parse(String(testCase.request.body ?? '{}')),
    ]);
    for (const [rule, body] of rules) expect(rule).toBe(Number(body?.age) > 1000 ? 'status' : 'body');
    expect(rules.length).toBeGreaterThan(0);
  });

  test('costs no more requests than allowed, and no request twice', async () => {
    let failed = 0;
    const { sent, outcomes } = await run(
      (_, testCase) => {
        failed += 1;
        return [failure(testCase)];
      },
      { shrinks: 5, operations: [operationOf(pets, 'createPet')] },
    );
    expect(failed).toBeLessThanOrEqual(2 * (1 + 5));
    const written = sent.map(({ id, request }) => id + JSON.stringify(request));
    expect(new Set(written).size).toBe(written.length);
    expect(outcomes.reduce((sum, { requests }) => sum + requests, 0)).toBe(sent.length);
  });

  test.each([
    ['a hundred requests, unless told otherwise', undefined, 100],
    ['as many requests as it is told', 5, 5],
  ])('costs at most %s', async (_, shrinks, want) => {
    const names = Array.from({ length: 240 }, (_, index) => `field${index}`);
    const schema = { type: 'object', properties: Object.fromEntries(names.map((name) => [name, { type: 'boolean' }])) };
    const requestBody = { required: true, content: json(schema) };
    const contract = contractOf({
      '/pets': { post: { operationId: 'add', requestBody, responses: answers(200, 422) } },
    });
    // Whichever field of the first failing input is left out, there is one request more.
    const isWrong = (body: object) => Object.keys(body).length > 100;
    const verdict = (body: object, testCase: Case) => (isWrong(body) ? [failure(testCase)] : []);
    const options = shrinks === undefined ? {} : { shrinks };
    const { sent } = await run(verdict, { contract, runs: 5, ...options });
    const bodies = sent
      .filter(({ id }) => id.endsWith('/valid'))
      .map(({ request }) => JSON.parse(String(request.body)));
    expect(bodies.length - bodies.findIndex(isWrong)).toBe(1 + want);
  });

  test('does not end the trials after it', async () => {
    const { outcomes, failures } = await run((_, testCase) =>
      testCase.operationId === 'createPet' ? [failure(testCase)] : [],
    );
    expect(outcomes).toHaveLength(6);
    expect(failures).toHaveLength(2);
  });
});

describe('what cannot be tried', () => {
  test('is listed with a reason', async () => {
    const puzzle = { type: 'string', pattern: '^(?=a)a$' };
    const contract = contractOf({
      '/a': { post: { operationId: 'a', requestBody: { content: json(puzzle) }, responses: answers(200) } },
      '/b': { get: { operationId: 'b', responses: answers(200) } },
      '/c/{id}': {
        get: { operationId: 'c', parameters: [{ name: 'id', in: 'path', schema: puzzle }], responses: answers(200) },
      },
    });
    const { leftOut, sent } = await run(undefined, { contract });
    expect(sent).toEqual([]);
    expect(leftOut).toEqual([
      { group: 'random', cases: 1, reason: 'No random input could be made from the schemas of its application/json.' },
      { group: 'random', cases: 1, reason: 'The operation has no input.' },
      { group: 'random', cases: 1, reason: 'No random input could be made from the schemas of its parameters.' },
    ]);
  });

  test('is nothing of our contract but the one operation without input', async () => {
    const { leftOut, outcomes } = await run(undefined, { contract: ours, runs: 1 });
    expect(leftOut).toEqual([{ group: 'random', cases: 1, reason: 'The operation has no input.' }]);
    // Two trials for each operation with input, and two more for each form.
    const withInput = ours.operations.filter(({ parameters, body }) => parameters.length > 0 || body !== undefined);
    const forms = withInput.filter(({ body }) => (body?.content.length ?? 0) > 1);
    expect(outcomes).toHaveLength((withInput.length + forms.length) * 2);
  });
});
