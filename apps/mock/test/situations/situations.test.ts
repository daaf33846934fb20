import type { Operation } from '@xs2a/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Catalogue } from '../../src/situations/catalogue.ts';
import { type Client, json, readAnswer, startMock } from '../client.ts';
import { bodyOf, contract, namedOperations, operations, problemsOf, responseOf, targetOf } from '../contract.ts';

const catalogue = new Catalogue(contract);
let client: Client;
beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

/** Answers of an operation that prefers something, and what the contract makes of it. */
async function ask(operation: Operation, prefer: string) {
  const body = bodyOf(operation);
  const { headers = {}, ...init } = body === undefined ? {} : json(body);
  const response = await client.call(operation.method, targetOf(operation), {
    ...init,
    headers: { ...(headers as Record<string, string>), prefer },
  });
  const answer = await readAnswer(response);
  return { response, answer, problems: problemsOf(operation, response, answer) };
}

describe('every operation answers every documented status with every named example', () => {
  it.each(namedOperations)('%s', async (_, operation) => {
    for (const { status, mediaType, example } of catalogue.situationsOf(operation)) {
      const prefer = example === undefined ? `code=${status}` : `code=${status}, example=${example}`;
      const { response, answer, problems } = await ask(operation, prefer);
      expect([response.status, response.headers.get('content-type') ?? undefined], prefer).toEqual([
        Number(status),
        mediaType,
      ]);
      expect(problems, prefer).toEqual([]);
      if (example !== undefined)
        expect(answer, prefer).toEqual(exampleValueOf(operation, status, mediaType ?? '', example));
    }
  });

  it('of which there are many', () => {
    const all = operations.flatMap((operation) => catalogue.situationsOf(operation));
    expect(all.filter(({ example }) => example !== undefined).length).toBeGreaterThan(300);
    const documented = operations.flatMap(({ responses }) => responses.map(({ status }) => status));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set(documented));
    expect(documented).toContain('410');
  });
});

function exampleValueOf(operation: Operation, status: string, mediaType: string, example: string): unknown {
  const { content } = responseOf(operation, status);
  const examples = content.find(({ type }) => type === mediaType)?.examples ?? [];
  const value = examples.find(({ name }) => name === example)?.value;
  return typeof value === 'string' ? Buffer.from(value) : value;
}

describe('generated data', () => {
  /** What the generator does not obey, as the README says. */
  const limits = /must NOT have more than \d+ properties/;
  const ofUnions = ['listVerificationEvents', 'listRiskEvents', 'listPaymentEvents', 'listEvents', 'getEvent'];
  const others = namedOperations.filter(([name]) => !ofUnions.includes(name));

  it.each(others)('%s obeys the contract, within the limits of the generator', async (_, operation) => {
    for (const seed of ['1', '2']) {
      const { problems, answer } = await ask(operation, `dynamic=true, seed=${seed}`);
      const beyond = problems.filter((problem) => !limits.test(problem));
      expect(beyond, `seed ${seed}: ${JSON.stringify(answer)}`).toEqual([]);
    }
  });
});
