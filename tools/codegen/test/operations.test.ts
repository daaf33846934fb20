import { createContract, type Document } from '@xs2a/contract';
import { describe, expect, test } from 'vitest';
import { type Operation, readOperations } from '../src/operations.ts';
import { smallBundle } from './bundle.ts';

const page = { allOf: [{ $ref: '#/components/schemas/Page' }, { type: 'object', properties: { data: {} } }] };
const components = {
  securitySchemes: { apiKey: { type: 'http', scheme: 'basic' } },
  schemas: {
    Page: { type: 'object' },
    RiskList: page,
    OpenForm: { type: 'object', additionalProperties: { type: 'string' } },
    ClosedForm: { type: 'object', additionalProperties: false },
  },
  responses: { Listed: json({ $ref: '#/components/schemas/RiskList' }) },
  requestBodies: { Open: json({ $ref: '#/components/schemas/OpenForm' }) },
};

function json(schema: object) {
  return { content: { 'application/json': { schema } } };
}

/** Reads one operation, `POST /v1/risks`. */
function read(operation: object) {
  const post = { operationId: 'createRisk', tags: ['Risks'], responses: {}, ...operation };
  const [first] = readFrom({ paths: { '/v1/risks': { post } }, components, security: [{ apiKey: [] }] });
  return first;
}

function readFrom(document: object): Operation[] {
  return readOperations(createContract({ openapi: '3.1.0', webhooks: {}, ...document } as Document));
}

test('an operation has id, method, path, tag, security schemes and statuses; webhooks are none', () => {
  expect(readFrom(smallBundle())).toEqual([
    {
      operationId: 'submitWizardStep',
      text: '',
      method: 'POST',
      path: '/v1/wizard',
      tag: 'Wizard',
      security: ['apiKey', 'accessToken'],
      statuses: [200],
      success: 'json',
      sensitive: false,
    },
  ]);
});

test('the security schemes of the document apply to an operation that names none', () => {
  expect([read({})?.security, read({ security: [] })?.security]).toEqual([['apiKey'], []]);
});

test('statuses are in ascending order', () => {
  expect(read({ responses: { 500: {}, 202: {}, 204: {} } })?.statuses).toEqual([202, 204, 500]);
});

describe('a success', () => {
  test.each([
    { name: 'a page, by a reference', responses: { 200: { $ref: '#/components/responses/Listed' } }, want: 'page' },
    { name: 'a page, in place', responses: { 200: json(page) }, want: 'page' },
    {
      name: 'JSON that extends something else',
      responses: { 200: json({ allOf: [{ type: 'object' }] }) },
      want: 'json',
    },
    { name: 'JSON or nothing', responses: { 202: json({ type: 'object' }), 204: {} }, want: 'json' },
    { name: 'nothing', responses: { 204: {}, 422: json({ type: 'object' }) }, want: 'none' },
    { name: 'a file', responses: { 200: { content: { 'application/pdf': {} } } }, want: 'file' },
    {
      name: 'a file, or JSON',
      responses: { 200: { content: { ...json(page).content, 'text/csv': {} } } },
      want: 'file',
    },
    { name: 'JSON although its failures are pages', responses: { 200: json({}), 300: json(page) }, want: 'json' },
    { name: 'a page with the last of its statuses', responses: { 299: json(page) }, want: 'page' },
  ])('can be $name', ({ responses, want }) => {
    expect(read({ responses })?.success).toBe(want);
  });
});

describe('an operation is sensitive', () => {
  test.each([
    { name: 'with fields of any name', requestBody: { $ref: '#/components/requestBodies/Open' }, want: true },
    {
      name: 'with fields of any name beside documented ones',
      requestBody: json({ allOf: [{ properties: { key: {} } }, { $ref: '#/components/schemas/OpenForm' }] }),
      want: true,
    },
    {
      name: 'with fields of any name and any value',
      requestBody: json({ type: 'object', additionalProperties: true }),
      want: true,
    },
    {
      name: 'that allows no further fields',
      requestBody: json({ type: 'object', additionalProperties: false }),
      want: false,
    },
    { name: 'with documented fields', requestBody: json({ type: 'object', properties: { pin: {} } }), want: false },
    { name: 'without further fields', requestBody: json({ $ref: '#/components/schemas/ClosedForm' }), want: false },
    { name: 'without a body', requestBody: undefined, want: false },
    { name: 'with a reference that leads nowhere', requestBody: { $ref: '#/components/none/None' }, want: false },
  ])('$name: $want', ({ requestBody, want }) => {
    expect(read({ requestBody })?.sensitive).toBe(want);
  });
});

describe('what the tables cannot say is refused with its place:', () => {
  test.each([
    { name: 'a path item that is no object', item: 1, want: '#/paths/~1v1~1risks: expected a path item' },
    {
      name: 'a path that is not bundled',
      item: { $ref: 'risks.yaml' },
      want: '#/paths/~1v1~1risks: expected a bundled path item, found a reference to risks.yaml',
    },
    {
      name: 'an operation without an id',
      item: { get: {} },
      want: '#/paths/~1v1~1risks/get/operationId: expected a string',
    },
    { name: 'an id that is no identifier', item: { get: { operationId: 'list-risks' } }, want: 'found list-risks' },
    {
      name: 'an operation without a tag',
      item: { get: { operationId: 'listRisks' } },
      want: '#/paths/~1v1~1risks/get/tags: expected one tag',
    },
    ...['default', '2XX', '600', '099'].map((status) => ({
      name: `the status ${status}`,
      item: { get: { operationId: 'listRisks', tags: ['Risks'], responses: { [status]: {} } } },
      want: `#/paths/~1v1~1risks/get/responses/${status}: expected a status such as 200`,
    })),
  ])('$name', ({ item, want }) => {
    expect(() => readFrom({ paths: { '/v1/risks': item } })).toThrow(want);
  });
});
