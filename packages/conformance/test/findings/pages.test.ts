import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { linesOf, notAllowed, runAt } from './serve.ts';

const integer = { type: 'integer' };
const schema = {
  type: 'object',
  properties: { current_page: integer, per_page: integer, last_page: integer, data: { type: 'array', items: integer } },
};
const page = { current_page: 1, per_page: 2, last_page: 3, data: [1, 2] };
const contradictory = { ...page, current_page: 9, data: [1, 2, 3] };

describe('a page of a server without memory', () => {
  const linesAt = async (body: object, more: { example?: object }) => {
    const responses = { 200: { description: '', content: json(schema, more) } };
    const parameters = [{ name: 'page', in: 'query', schema: { type: 'integer' } }];
    const contract = contractOf({ '/things': { get: { operationId: 'list', parameters, responses } } });
    const lines = linesOf(
      await runAt(
        contract,
        ({ method }) => (method === 'GET' || method === 'HEAD' ? { status: 200, body } : notAllowed('GET')),
        { stateless: true, filter: ['list/example'] },
      ),
    );
    return lines.map((line) => line.replace(/ \(.*/, ''));
  };

  it.each<[string, object, { example?: object }]>([
    ['may be an example', page, { example: page }],
    ['may be an example that contradicts itself', contradictory, { example: contradictory }],
    ['may be made up from the schema', contradictory, {}],
    ['may be as full as it says', { ...page, data: [7, 8] }, { example: page }],
    ['may be the last', { ...page, current_page: 3 }, { example: page }],
    ['may belong to an empty list', { ...page, last_page: 0, data: [] }, { example: page }],
  ])('%s', async (_, body, more) => {
    expect(await linesAt(body, more)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ['has no more entries than it says', { ...page, data: [1, 2, 3] }, 'page at /data: 3'],
    ['does not lie behind the last', { ...page, current_page: 4 }, 'page at /current_page: 4'],
  ])('%s', async (_, body, line) => {
    expect(await linesAt(body, { example: page })).toEqual([line]);
  });
});
