import { contractOf, json } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { ours } from '../ours.ts';
import { caseOf, casesOf, linesOf } from './derive.ts';

const schema = {
  type: 'object',
  required: ['name'],
  properties: {
    name: { type: 'string', maxLength: 3 },
    kind: { enum: ['cat', 'dog'] },
    lives: { type: 'integer', minimum: 1 },
    tags: { type: 'array', maxItems: 1, items: { type: 'string', pattern: '^[a-z]+$' } },
    owner: { type: 'object', required: ['id'], properties: { id: { type: 'integer' } } },
    notes: {
      type: 'object',
      maxProperties: 1,
      propertyNames: { maxLength: 4 },
      additionalProperties: { type: 'string' },
    },
  },
  dependentRequired: { lives: ['kind'] },
  if: { properties: { kind: { const: 'dog' } }, required: ['kind'] },
  then: { required: ['owner'] },
};
const answers = { 200: { description: '' }, 422: { description: '' } };
const examples = { tom: { value: { name: 'Tom', kind: 'cat' } } };
const post = (content: object, responses: object = answers) =>
  casesOf(
    contractOf({ '/pets': { post: { operationId: 'add', requestBody: { required: true, content }, responses } } }),
  );
const cases = post(json(schema, { examples }));
const bad = linesOf(cases, 'bad-input');
const good = linesOf(cases, 'limit');

describe('a field of several types', () => {
  it('is sent in each of them', () => {
    const metadata = { type: ['object', 'null'] };
    const size = {
      oneOf: [{ type: 'string' }, { type: 'integer', minimum: 5 }],
    };
    const open = { type: 'object', properties: { metadata, size, name: { type: 'string' } } };
    const lines = linesOf(post(json(open)), 'limit').map((line) => line.split(' | ').slice(0, 2).join(' | '));
    expect(lines).toEqual(
      expect.arrayContaining([
        'json/metadata: is an object | POST /pets {"metadata":{}}',
        'json/metadata: is null | POST /pets {"metadata":null}',
        'json/size: is a text | POST /pets {"size":"sample"}',
        'json/size: is 5 | POST /pets {"size":5}',
      ]),
    );
    // No value is sent twice, and a single type is no choice.
    expect(lines).toHaveLength(new Set(lines.map((line) => line.split(' | ')[1])).size);
    expect(lines.filter((line) => line.startsWith('json/name'))).toEqual([]);
  });
});

describe('a field', () => {
  it('is changed on its own on two levels', () => {
    const levels = (count: number): object =>
      count === 0 ? { type: 'string', maxLength: 3 } : { type: 'object', properties: { in: levels(count - 1) } };
    const namesOf = (count: number) =>
      linesOf(post(json(levels(count))), 'bad-input').map((line) => line.split(': ')[0]);
    expect(namesOf(2)).toContain('json/in.in');
    expect(namesOf(3)).not.toContain('json/in.in.in');
  });
});

describe('a body', () => {
  it.each([
    'json/name: is missing | POST /pets {"kind":"cat"} | 422 on name',
    'json/name: has 4 characters | POST /pets {"name":"aaaa","kind":"cat"} | 422 on name',
    'json/name: is a whole number | POST /pets {"name":12,"kind":"cat"} | 422 on name',
    'json/kind: is no value that the contract lists | POST /pets {"name":"Tom","kind":"no-such-value"} | 422 on kind',
    'json/kind: is "dog" | POST /pets {"name":"Tom","kind":"dog"} | 422 on owner',
    'json/lives: is 0 | POST /pets {"name":"Tom","kind":"cat","lives":0} | 422 on lives',
    'json/lives: stands without kind | POST /pets {"name":"Tom","lives":1} | 422 on kind',
    'json/tags: has 2 entries | POST /pets {"name":"Tom","kind":"cat","tags":["',
    'json/tags: has an entry that is "!" | POST /pets {"name":"Tom","kind":"cat","tags":["!"]} | 422 on tags',
    'json/owner.id: is missing | POST /pets {"name":"Tom","kind":"cat","owner":{}} | 422 on owner.id',
    'json/owner.id: is a text | POST /pets {"name":"Tom","kind":"cat","owner":{"id":"unexpected"}} | 422 on owner.id',
    'json/notes: has 2 entries | POST /pets {"name":"Tom","kind":"cat","notes":{"key1":"sample","key2":"sample"}} | 422 on notes',
    'json/notes: has a key of 5 characters | POST /pets {"name":"Tom","kind":"cat","notes":{"kkkkk":"sample"}} | 422 on notes',
    'json/notes: has an entry that is a boolean | POST /pets {"name":"Tom","kind":"cat","notes":{"key":true}} | 422 on notes',
    'json/body: is cut off | POST /pets {" | 422',
    'json/body: is a list | POST /pets [] | 422',
    'json/body: is missing | POST /pets | 422',
  ])('is refused: %s', (line) => {
    expect(bad.filter((text) => text.startsWith(line))).toHaveLength(1);
  });

  it.each([
    'json/name: has 3 characters | POST /pets {"name":"aaa","kind":"cat"} | 2XX',
    'json/name: has 3 characters of two bytes | POST /pets {"name":"üüü","kind":"cat"} | 2XX',
    'json/lives: is 1 | POST /pets {"name":"Tom","kind":"cat","lives":1} | 2XX',
    'json/tags: has 0 entries | POST /pets {"name":"Tom","kind":"cat","tags":[]} | 2XX',
    'json/kind: is missing | POST /pets {"name":"Tom"} | 2XX',
    'json/notes: has a key of 4 characters | POST /pets {"name":"Tom","kind":"cat","notes":{"kkkk":"sample"}} | 2XX',
  ])('is accepted: %s', (line) => {
    expect(good).toContain(line);
  });

  it('as a form is judged as a server reads it: a number is a number', () => {
    const forms = post({ 'application/x-www-form-urlencoded': { schema, examples } });
    const lines = linesOf(forms, 'bad-input');
    expect(lines.filter((line) => /^form\/name: is a whole number/.test(line))).toEqual([]);
    expect(lines).toContain(
      'form/owner.id: is a text | POST /pets name=Tom&kind=cat&owner%5Bid%5D=unexpected | 422 on owner.id',
    );
    expect(linesOf(forms, 'limit')).toContain('form/lives: is 1 | POST /pets name=Tom&kind=cat&lives=1 | 2XX');
  });

  it('is not spoiled where the contract documents no refusal', () => {
    expect(linesOf(post(json(schema, { examples }), { 200: { description: '' } }), 'bad-input')).toEqual([]);
  });

  it('is refused by whatever status is documented for that', () => {
    const expected = (responses: object) =>
      linesOf(post(json(schema), { 200: {}, ...responses }), 'bad-input')[0]?.split(' | ')[2];
    expect(expected({ 400: {} })).toMatch(/^400 /);
    expect(expected({ '4XX': {} })).toMatch(/^4XX /);
    expect(expected({ default: {} })).toMatch(/^4XX /);
  });

  it('of our contract breaks what holds between fields', () => {
    const ofOurs = casesOf(ours);
    const fieldOf = (end: string) => caseOf(ofOurs, end).field;
    expect(fieldOf('submitWizardStep/bad-input/json/action: is "switch-login-tabs"')).toBe('tab');
    expect(fieldOf('submitWizardStep/bad-input/json/action: is "change-language"')).toBe('language');
    expect(fieldOf('submitWizardStep/bad-input/json/key: is missing')).toBe('key');
    expect(fieldOf('createRisk/bad-input/form/bank_code: stands without country_id')).toBe('country_id');
    expect(fieldOf('createRisk/bad-input/json/metadata: has 4 entries')).toBe('metadata');
    expect(fieldOf('createRisk/bad-input/form/xs2a_balance_check.check_amount: stands without check_currency_id')).toBe(
      'xs2a_balance_check.check_currency_id',
    );
  });
});
