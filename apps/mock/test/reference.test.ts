import { encodeForm } from '@xs2a/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, form, json, readAnswer, startMock } from './client.ts';
import { bodyExamplesOf, operations, problemsOf, targetOf } from './contract.ts';
import { type ReferenceRequest, referenceRequests } from './reference-requests.ts';

let client: Client;
beforeAll(async () => {
  client = await startMock();
});
afterAll(() => client.mock.close());

/** The operation of a sample, by its path or an alias of it. */
function operationOf(method: string, path: string) {
  const matches = (template: string) => new RegExp(`^${template.replaceAll(/\{.+?\}/g, '[^/]+')}$`).test(path);
  const candidates = operations.filter((operation) => operation.method === method);
  return (
    candidates.find((operation) => operation.path === path) ??
    candidates.find((operation) => [operation.path, ...operation.aliases].some(matches))
  );
}

function initOf({ as, form: formBody, json: jsonBody }: ReferenceRequest): RequestInit {
  if (jsonBody !== undefined) return json(jsonBody);
  if (formBody === undefined) return {};
  // A raw sample of a form names no media type, and `fetch` names none for bytes.
  return as === 'raw' ? { body: new TextEncoder().encode(formBody) } : form(formBody);
}

describe('sample requests of the reference', () => {
  it.each(referenceRequests.map((sample) => [sample.line, sample.as, sample.request, sample] as const))(
    'line %i, %s: %s',
    async (_line, _as, request, sample) => {
      const [method = '', target = ''] = request.split(' ');
      const operation = operationOf(method, target.split('?')[0] ?? '');
      if (operation === undefined) throw new Error(`The contract does not know ${request}.`);
      const response = await client.call(method, target, initOf(sample));
      const answer = await readAnswer(response);
      expect(response.ok, `${response.status} ${JSON.stringify(answer)}`).toBe(true);
      expect(problemsOf(operation, response, answer)).toEqual([]);
    },
  );
});

describe.each(['application/json', 'application/x-www-form-urlencoded'])('examples of bodies: %s', (mediaType) => {
  const examples = operations.flatMap((operation) =>
    bodyExamplesOf(operation, mediaType).map(([name, value]) => [operation.id, name, value, operation] as const),
  );

  it.each(examples)('%s accepts %s', async (_operationId, _name, value, operation) => {
    const init = mediaType === 'application/json' ? json(value) : form(encodeForm(value));
    const response = await client.call(operation.method, targetOf(operation), init);
    const answer = await readAnswer(response);
    expect(response.ok, `${response.status} ${JSON.stringify(answer)}`).toBe(true);
    expect(problemsOf(operation, response, answer)).toEqual([]);
  });
});
