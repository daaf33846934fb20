import { describe, expect, it } from 'vitest';
import { contractOf, createAnswerCheck, json, operationOf } from '../../src/testing/index.ts';

const content = json({ type: 'object', required: ['id'], properties: { id: { type: 'integer' } } });
const responses = { 200: { content: { ...content, 'text/csv': {} } }, 204: {} };
const contract = contractOf({ '/pets': { get: { operationId: 'getPet', responses } } });
const operation = operationOf(contract, 'getPet');
const errorsOf = createAnswerCheck(contract);

describe('the check of an answer', () => {
  it.each<[string, number, string | undefined, unknown, string[]]>([
    ['a valid body', 200, 'application/json', { id: 1 }, []],
    ['a body without a schema', 200, 'text/csv', 'a,b', []],
    ['no body', 204, undefined, undefined, []],
    ['a missing field', 200, 'application/json', {}, ["/ must have required property 'id'"]],
    ['a wrong field', 200, 'application/json', { id: 'a' }, ['/id must be integer']],
    ['another status', 201, 'application/json', { id: 1 }, ['201 is not documented']],
    ['another media type', 200, 'text/html', '', ['text/html is not documented for 200']],
    ['a body where there is none', 204, 'application/json', {}, ['204 with a body']],
  ])('%s', (_, status, mediaType, body, want) => {
    expect(errorsOf(operation, status, mediaType, body)).toEqual(want);
  });
});
