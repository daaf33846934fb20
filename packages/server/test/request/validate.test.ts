import type { Contract, JsonObject } from '@xs2a/contract';
import { describe, expect, it } from 'vitest';
import { type FieldErrors, newErrors, Problem } from '../../src/problem.ts';
import { parseBody } from '../../src/request/body.ts';
import { createParameterReader } from '../../src/request/parameters.ts';
import { createRequestValidator } from '../../src/request/validate.ts';
import { contractFrom } from '../town.ts';

const responses = { 200: { description: '' } };

function contractWith(post: JsonObject, schemas: JsonObject = {}): Contract {
  const paths = { '/x/{id}': { post: { responses, ...post } } };
  return contractFrom({ openapi: '3.1.0', paths, components: { schemas } });
}

function first({ operations: [operation] }: Contract) {
  if (operation === undefined) throw new Error('An operation is expected.');
  return operation;
}

/** The messages for a body, and the body after it was checked. */
async function checkBody(
  schema: unknown,
  text: string | undefined,
  more: { type?: string; required?: boolean; encoding?: object } = {},
) {
  const { type = 'application/json', required = false, encoding = {} } = more;
  const contract = contractWith({ requestBody: { required, content: { [type]: { schema, encoding } } } });
  const operation = first(contract);
  const content = operation.body?.content ?? [];
  const body =
    text === undefined ? undefined : await parseBody(contract, Buffer.from(text), { 'content-type': type }, content);
  const errors = newErrors();
  createRequestValidator(contract).checkBody(operation, body, errors);
  return { errors: { ...errors }, value: body?.value };
}

const messagesFor = async (schema: unknown, value: unknown) => (await checkBody(schema, JSON.stringify(value))).errors;
const form = { type: 'application/x-www-form-urlencoded' };

describe('a violation is explained by its field', () => {
  const field = (schema: object) => ({ type: 'object', properties: { a: schema } });
  const cases: { schema: object; given: unknown; want: FieldErrors }[] = [
    { schema: { required: ['a'] }, given: {}, want: { a: ['The a field is required.'] } },
    {
      schema: { dependentRequired: { b: ['a'] } },
      given: { b: 1 },
      want: { a: ['The a field is required when b is present.'] },
    },
    { schema: field({ type: 'string' }), given: { a: 1 }, want: { a: ['The a must be string.'] } },
    {
      schema: field({ type: ['string', 'null'] }),
      given: { a: 1 },
      want: { a: ['The a must be string or null.'] },
    },
    {
      schema: field({ enum: ['x', 'y'] }),
      given: { a: 'z' },
      want: { a: ['The selected a is invalid. Expected: x, y.'] },
    },
    { schema: field({ const: 'x' }), given: { a: 'z' }, want: { a: ['The selected a is invalid. Expected: x.'] } },
    { schema: field({ pattern: '^x$' }), given: { a: 'z' }, want: { a: ['The a format is invalid. Expected: ^x$'] } },
    {
      schema: field({ maxLength: 2 }),
      given: { a: 'abc' },
      want: { a: ['The a may not be longer than 2 characters.'] },
    },
    { schema: field({ minLength: 2 }), given: { a: 'a' }, want: { a: ['The a must have at least 2 characters.'] } },
    { schema: field({ minimum: 2 }), given: { a: 1 }, want: { a: ['The a must be at least 2.'] } },
    { schema: field({ maximum: 2 }), given: { a: 3 }, want: { a: ['The a may not be greater than 2.'] } },
    {
      schema: { maxProperties: 1 },
      given: { a: 1, b: 2 },
      want: { body: ['The body may not have more than 1 entries.'] },
    },
    {
      schema: { properties: { a: {} }, additionalProperties: false },
      given: { b: 1 },
      want: { b: ['The b field is unknown.'] },
    },
    { schema: field({ format: 'date' }), given: { a: 'z' }, want: { a: ['The a must match format "date".'] } },
    {
      schema: field({ uniqueItems: true }),
      given: { a: [1, 1] },
      want: { a: [expect.stringMatching(/^The a must NOT have duplicate items .+\.$/)] },
    },
    {
      schema: { propertyNames: { maxLength: 2 } },
      given: { abc: 1 },
      want: { body: ['The key "abc" of body may not be longer than 2 characters.'] },
    },
    {
      schema: { if: { required: ['b'] }, then: { required: ['a'] } },
      given: { b: 1 },
      want: { a: ['The a field is required.'] },
    },
    { schema: { type: 'object' }, given: [], want: { body: ['The body must be object.'] } },
    { schema: field(field({ type: 'string' })), given: { a: { a: 1 } }, want: { 'a.a': ['The a.a must be string.'] } },
    {
      schema: { properties: { 'a/b~c': { type: 'string' } } },
      given: { 'a/b~c': 1 },
      want: { 'a/b~c': ['The a/b~c must be string.'] },
    },
    {
      schema: { allOf: [field({ type: 'string' }), field({ type: 'string' })] },
      given: { a: 1 },
      want: { a: ['The a must be string.'] },
    },
    {
      schema: { required: ['a', 'b'] },
      given: {},
      want: { a: ['The a field is required.'], b: ['The b field is required.'] },
    },
    { schema: field({ type: 'string' }), given: { a: 'x' }, want: {} },
  ];
  it.each(cases)('$schema and $given: $want', async ({ schema, given, want }) => {
    expect(await messagesFor(schema, given)).toEqual(want);
  });

  it('without the value that was sent', async () => {
    const all = field({ type: 'integer', enum: [1], const: 1, pattern: 'x', maxLength: 1, format: 'date' });
    expect(JSON.stringify(await messagesFor(all, { a: 'very-secret' }))).not.toContain('very-secret');
  });
});

describe('a body', () => {
  const schema = { type: 'object', required: ['a'], properties: { a: { type: 'integer' } } };

  it('of JSON keeps its types', async () => {
    expect((await checkBody(schema, '{"a":"1"}')).errors).toEqual({ a: ['The a must be integer.'] });
  });

  it('of a form is converted to the types of its schema', async () => {
    expect(await checkBody(schema, 'a=1', form)).toEqual({ errors: {}, value: { a: 1 } });
    expect((await checkBody(schema, 'a=x', form)).errors).toEqual({ a: ['The a must be integer.'] });
  });

  it('that is missing is refused by its fields if it is required', async () => {
    expect((await checkBody(schema, undefined, { required: true })).errors).toEqual({
      a: ['The a field is required.'],
    });
    expect((await checkBody({ type: 'object' }, undefined, { required: true })).errors).toEqual({
      body: ['The body is required.'],
    });
    expect((await checkBody(schema, undefined)).errors).toEqual({});
  });

  it('without a schema is accepted, and so is one of another media type', async () => {
    expect((await checkBody(undefined, '[]')).errors).toEqual({});
    expect((await checkBody(undefined, undefined, { required: true })).errors).toEqual({});
    expect((await checkBody({ type: 'string' }, 'x', { type: 'image/png' })).errors).toEqual({});
  });

  it('of text is checked as a text', async () => {
    const type = 'text/plain';
    expect((await checkBody({ type: 'string', maxLength: 2 }, 'abc', { type })).errors).toEqual({
      body: ['The body may not be longer than 2 characters.'],
    });
    expect((await checkBody({ type: 'integer' }, '12', { type })).errors).toEqual({});
  });

  it('of XML is converted to the types of its schema', async () => {
    const type = 'application/xml';
    expect(await checkBody(schema, '<b><a>1</a></b>', { type })).toMatchObject({ errors: {}, value: { a: 1 } });
    expect((await checkBody(schema, '<b><a>x</a></b>', { type })).errors).toEqual({ a: ['The a must be integer.'] });
  });

  it('of an operation without media types is not looked at', () => {
    const contract = contractWith({ requestBody: { required: true, content: {} } });
    const errors = newErrors();
    createRequestValidator(contract).checkBody(first(contract), undefined, errors);
    expect(errors).toEqual({});
  });

  it('of an operation without one is not looked at', () => {
    const contract = contractWith({});
    const errors = newErrors();
    createRequestValidator(contract).checkBody(first(contract), undefined, errors);
    expect(errors).toEqual({});
  });

  it('need not have fields that are read only', async () => {
    const readOnly = { required: ['id'], properties: { id: { readOnly: true } } };
    expect(await messagesFor(readOnly, {})).toEqual({});
  });
});

describe('a list in a form', () => {
  const list = { type: 'array', items: { type: 'integer' } };
  const schema = {
    type: 'object',
    properties: {
      days: list,
      deep: list,
      note: { type: ['array', 'string'] },
      check: { type: 'object', properties: { days: list } },
      checks: { type: 'array', items: { type: 'object', properties: { days: list } } },
    },
  };

  it.each([
    ['days=1&days=2', { days: [1, 2] }],
    ['days=1', { days: [1] }],
    ['days[0]=1', { days: [1] }],
    ['check[days]=1', undefined],
    ['deep=1', undefined],
    ['deep[]=1', { deep: [1] }],
    ['check[days][0]=1', { check: { days: [1] } }],
    ['note=1', { note: '1' }],
    ['other=1', { other: '1' }],
    ['check=1', undefined],
    ['days=x', undefined],
    ['days[a]=1', undefined],
  ])('%s is %j', async (text, want) => {
    const encoding = { deep: { style: 'deepObject', explode: true }, days: {} };
    const { errors, value } = await checkBody(schema, text, { ...form, encoding });
    if (want === undefined) expect(errors).not.toEqual({});
    else expect({ errors, value }).toEqual({ errors: {}, value: want });
  });
});

describe('parameters', () => {
  const parameter = (place: string, name: string, more: object = {}) => ({
    name,
    in: place,
    schema: { type: 'integer' },
    ...more,
  });
  const contract = contractWith({
    parameters: [
      parameter('path', 'id'),
      parameter('query', 'page', { schema: { type: 'integer', minimum: 1 } }),
      parameter('query', 'q', { required: true, schema: { type: 'string' } }),
      parameter('query', 'a/b'),
      parameter('query', 'a~b'),
      parameter('query', 'tags', { schema: { type: 'array', items: { enum: ['new'] } } }),
      parameter('query', 'any', { schema: undefined, content: {} }),
      parameter('query', 'where', {
        schema: undefined,
        content: { 'application/json': { schema: { type: 'object', properties: { a: { type: 'integer' } } } } },
      }),
      parameter('query', 'flag', { allowEmptyValue: true }),
      parameter('header', 'X-Branch', { required: true }),
      parameter('cookie', 'session'),
    ],
  });

  function check(query: string, headers: Record<string, string> = {}, id = '1') {
    const operation = first(contract);
    const source = { path: { id }, query: new URLSearchParams(query), headers };
    const values = createParameterReader(contract)(operation, source);
    const errors = newErrors();
    const validator = createRequestValidator(contract);
    validator.checkPath(operation, values);
    validator.checkParameters(operation, values, errors);
    return { errors: { ...errors }, values };
  }
  const branch = { 'x-branch': '1' };

  it('are converted to the types of their schemas', () => {
    const { errors, values } = check('q=1&page=2&tags=new&any=1', { ...branch, cookie: 'session=3' }, '4');
    expect(errors).toEqual({});
    expect(values).toMatchObject({
      path: { id: 4 },
      query: { q: '1', page: 2, tags: ['new'], any: '1' },
      header: { 'x-branch': 1 },
      cookie: { session: 3 },
    });
  });

  it('of JSON keep their types, and those that may be empty need no value', () => {
    const { errors, values } = check('q=1&where={"a":1}&flag', branch);
    expect(errors).toEqual({});
    expect(values.query).toMatchObject({ where: { a: 1 }, flag: '' });
  });

  it.each([
    ['q=1&where={"a":"1"}', branch, { 'where.a': ['The where.a must be integer.'] }],
    ['q=1&where={"a"', branch, { where: ['The where must be object.'] }],
    ['q=1&flag=x', branch, { flag: ['The flag must be integer.'] }],
    ['page=0&q=1', branch, { page: ['The page must be at least 1.'] }],
    ['page=&q=1', branch, { page: ['The page must be integer.'] }],
    ['', branch, { q: ['The q field is required.'] }],
    ['q=1', {}, { 'x-branch': ['The x-branch field is required.'] }],
    ['q=1', { 'x-branch': 'a' }, { 'x-branch': ['The x-branch must be integer.'] }],
    ['q=1', { ...branch, cookie: 'session=a' }, { session: ['The session must be integer.'] }],
    ['q=1&a~b=c', branch, { 'a~b': ['The a~b must be integer.'] }],
    ['q=1&a/b=c', branch, { 'a/b': ['The a/b must be integer.'] }],
    ['q=1&tags=new&tags=x', branch, { 'tags.1': ['The selected tags.1 is invalid. Expected: new.'] }],
    ['q=1&q=2', branch, { q: ['The q must be string.'] }],
    ['page=a', {}, { page: expect.any(Array), q: expect.any(Array), 'x-branch': expect.any(Array) }],
  ])('%s is refused by name', (query, headers, want) => {
    expect(check(query, headers as Record<string, string>).errors).toEqual(want);
  });

  it('of the path are those of an unknown thing if they have another form', () => {
    expect(() => check('q=1', branch, 'a')).toThrow(expect.objectContaining({ status: 404 }));
    const instead = expect.objectContaining({ status: 422, errors: { id: ['The id must be integer.'] } });
    expect(() => check('q=1', branch, 'a')).toThrow(expect.objectContaining({ instead }));
    expect(() => check('q=1', branch, 'a')).toThrow(Problem);
  });
});
