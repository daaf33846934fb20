/** Decisions of the compatibility policy about schemas, each with its pair. */
import { type Difference, diff } from '@xs2a/compatibility';

type Bump = Difference['bump'];
type Schema = Record<string, unknown>;

export interface Decision {
  /** The decision, in one sentence. */
  sentence: string;
  before: Schema;
  after: Schema;
  /** The bump that the change requires, for what is sent and for what is read. */
  request: Bump;
  response: Bump;
}

const text = { type: 'string' };
const object = (properties: Schema, more: Schema = {}): Schema => ({ type: 'object', properties, ...more });
const cat = object({ kind: { const: 'cat' } }, { required: ['kind'] });
const dog = object({ kind: { const: 'dog' } }, { required: ['kind'] });

export const decisions: readonly Decision[] = [
  {
    sentence: 'A new optional field is not breaking.',
    before: object({ a: text }),
    after: object({ a: text, b: text }),
    request: 'minor',
    response: 'minor',
  },
  {
    sentence: 'A new required field breaks requests.',
    before: object({ a: text }),
    after: object({ a: text, b: text }, { required: ['b'] }),
    request: 'major',
    response: 'minor',
  },
  {
    sentence: 'A removed field is always breaking.',
    before: object({ a: text, b: text }),
    after: object({ a: text }),
    request: 'major',
    response: 'major',
  },
  {
    sentence: 'A new field is breaking if `additionalProperties` allowed other values for it.',
    before: object({}, { additionalProperties: text }),
    after: object({ a: { type: 'integer' } }, { additionalProperties: text }),
    request: 'major',
    response: 'major',
  },
  {
    sentence: 'Another data type is always breaking.',
    before: { type: 'integer' },
    after: text,
    request: 'major',
    response: 'major',
  },
  {
    sentence: 'A request may accept a further type.',
    before: { type: 'integer' },
    after: { type: ['integer', 'string'] },
    request: 'minor',
    response: 'major',
  },
  {
    sentence: 'A response may become more precise.',
    before: { type: ['string', 'null'] },
    after: text,
    request: 'major',
    response: 'minor',
  },
  {
    sentence: 'A response may add a format.',
    before: text,
    after: { type: 'string', format: 'date' },
    request: 'major',
    response: 'minor',
  },
  {
    sentence: 'Another format is always breaking.',
    before: { type: 'string', format: 'date' },
    after: { type: 'string', format: 'date-time' },
    request: 'major',
    response: 'major',
  },
  {
    sentence: 'A new value of an enumeration breaks responses.',
    before: { enum: ['a', 'b'] },
    after: { enum: ['a', 'b', 'c'] },
    request: 'minor',
    response: 'major',
  },
  {
    sentence: 'A new value of an enumeration that is marked as extensible is not breaking.',
    before: { enum: ['a', 'b'], 'x-extensible-enum': true },
    after: { enum: ['a', 'b', 'c'], 'x-extensible-enum': true },
    request: 'minor',
    response: 'minor',
  },
  {
    sentence: 'A new branch of a union breaks responses.',
    before: { oneOf: [cat, object({ kind: { const: 'fish' } }, { required: ['kind'] })] },
    after: { oneOf: [cat, object({ kind: { const: 'fish' } }, { required: ['kind'] }), dog] },
    request: 'minor',
    response: 'major',
  },
  {
    sentence: 'A new branch of a `oneOf` breaks requests if a value can match both it and another branch.',
    before: { oneOf: [object({ a: text }), text] },
    after: { oneOf: [object({ a: text }), text, object({ b: text })] },
    request: 'major',
    response: 'major',
  },
  {
    sentence: 'A union in a response may lose a branch.',
    before: { oneOf: [cat, dog] },
    after: cat,
    request: 'major',
    response: 'minor',
  },
  {
    sentence: 'An object that no longer accepts additional fields breaks requests.',
    before: object({ a: text }),
    after: object({ a: text }, { additionalProperties: false }),
    request: 'major',
    response: 'minor',
  },
  {
    sentence:
      '`additionalProperties: false` in a branch of an `allOf` refuses fields that are defined outside that branch.',
    before: object({ a: text }, { additionalProperties: false }),
    after: object({ a: text }, { allOf: [{ additionalProperties: false }] }),
    request: 'major',
    response: 'minor',
  },
  {
    sentence: 'A longer tuple breaks responses.',
    before: { type: 'array', prefixItems: [text], items: false },
    after: { type: 'array', prefixItems: [text, text], items: false },
    request: 'minor',
    response: 'major',
  },
  {
    sentence: 'A constraint that every value satisfies is not breaking.',
    before: text,
    after: { type: 'string', pattern: '.*' },
    request: 'minor',
    response: 'minor',
  },
  {
    sentence: 'A changed default is always breaking.',
    before: { type: 'string', default: 'a' },
    after: { type: 'string', default: 'b' },
    request: 'major',
    response: 'major',
  },
];

/** The bumps that the gate requires for the example of a decision. */
export function verdictOf({
  before,
  after,
}: Pick<Decision, 'before' | 'after'>): Pick<Decision, 'request' | 'response'> {
  return { request: diff(sent(before), sent(after)).bump, response: diff(read(before), read(after)).bump };
}

function contract(operation: object): object {
  return { openapi: '3.1.0', info: { title: 'Pair', version: '1.0.0' }, paths: { '/pairs': { post: operation } } };
}

function sent(schema: Schema): object {
  return contract({ requestBody: { content: { 'application/json': { schema } } }, responses: {} });
}

function read(schema: Schema): object {
  return contract({ responses: { 200: { description: 'A pair.', content: { 'application/json': { schema } } } } });
}
