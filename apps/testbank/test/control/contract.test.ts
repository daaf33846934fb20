import { createContract, type Operation } from '@xs2a/contract';
import { createValidators } from '@xs2a/contract/validators';
import { describe, expect, it } from 'vitest';
import { readDocument, staleFiles } from '../../scripts/control.ts';
import { createTestbank } from '../../src/testbank.ts';

const document = await readDocument();
const { operations } = createContract(document);
const validators = createValidators(document);

it('what is generated from the contract of the control is up to date', async () => {
  expect(await staleFiles()).toEqual([]);
});

it('the contract of the control is served', async () => {
  const testbank = await createTestbank();
  const answer = await testbank.fetch('http://testbank/_testbank/openapi.json');
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(document)));
  await testbank.close();
});

/** All examples of an operation with what they break. */
function problemsOf({ body, responses }: Operation): string[] {
  const bodies = (body?.content ?? []).map((media) => ({ media, place: 'request', validate: validators.request }));
  const answers = responses.flatMap(({ status, content }) =>
    content.map((media) => ({ media, place: status, validate: validators.response })),
  );
  return [...bodies, ...answers].flatMap(({ media, place, validate }) => {
    if (media.schema === undefined || media.examples.length === 0) return [`${place} has no example`];
    const { schema } = media;
    return media.examples.flatMap(({ name, value }) =>
      validate(schema, value).map(({ pointer, expected }) => `${place} ${name}${pointer}: expected ${expected}`),
    );
  });
}

describe('every example is valid:', () => {
  it.each(operations.map((operation) => [operation.id, operation] as const))('%s', (_id, operation) => {
    expect(problemsOf(operation)).toEqual([]);
  });

  it('a wrong one would be found', () => {
    const operation = operations.find(({ id }) => id === 'createFault');
    const media = operation?.body?.content[0];
    if (operation?.body === undefined || media === undefined) throw new Error('createFault has no body.');
    const wrong = { ...media, examples: [{ name: 'wrong', summary: '', value: { operation_id: 1 } }] };
    const broken = { ...operation, body: { ...operation.body, content: [wrong] } };
    expect(problemsOf(broken)).toEqual([expect.stringContaining('request wrong/operation_id')]);
  });
});
