import { describe, expect, it } from 'vitest';
import { decide, expressionsOf } from '../../src/workflows/criteria.ts';
import type { Criterion } from '../../src/workflows/document.ts';
import type { Scope } from '../../src/workflows/expression.ts';

const scope: Scope = {
  inputs: {},
  steps: new Map([['create', { id: 'bl_2' }]]),
  workflows: new Map(),
  answer: {
    status: 200,
    headers: { 'content-type': 'application/pdf; charset=binary' },
    body: {
      data: [{ id: 'bl_1' }, { id: 'bl_2' }],
      turnovers: [],
      token: 'geheim',
      session: { pin: 'geheim', name: 'a' },
    },
  },
};

function criterion(condition: string, type: Criterion['type'] = 'simple', context = '$response.body'): Criterion {
  return { condition, type, context: type === 'simple' ? undefined : context, pointer: '#/a' };
}

describe('a criterion', () => {
  it.each([
    ['a JSONPath that selects something', '$..data[?@.id == {$steps.create.outputs.id}]', true],
    ['a JSONPath that selects nothing', "$..data[?@.id == 'bl_3']", false],
    ['a filter at the root tests the whole', '$[?length(@.turnovers) == 0]', true],
    ['a filter that finds one is denied', '$[?!@.data[?@.id == {$steps.create.outputs.id}]]', false],
    ['a value that led to nothing is null', '$..data[?@.id == {$steps.other.outputs.id}]', false],
  ])('%s', (_name, condition, want) => {
    expect(decide(criterion(condition, 'jsonpath'), scope).holds).toBe(want);
  });

  it.each([
    ['^application/pdf', '$response.header.Content-Type', true],
    ['^text/csv', '$response.header.Content-Type', false],
    ['^2\\d\\d$', '$statusCode', true],
    ['.', '$response.header.Location', true],
  ])('the regular expression %s of %s', (condition, context, want) => {
    expect(decide(criterion(condition, 'regex', context), scope).holds).toBe(want);
  });

  it('says what there is instead, and where', () => {
    expect(decide(criterion("$response.body#/data/0/id == 'x'"), scope)).toEqual({
      holds: false,
      found: '$response.body#/data/0/id is "bl_1"',
      place: '/data/0/id',
    });
    expect(decide(criterion('$statusCode == 404'), scope)).toMatchObject({
      found: '$statusCode is 200',
      place: 'status',
    });
    expect(decide(criterion('^text', 'regex', '$response.header.Content-Type'), scope).place).toBe('content-type');
    expect(decide(criterion("$response.body#/no == 'x'"), scope).found).toBe('$response.body#/no is not there');
  });

  it('keeps secrets to itself', () => {
    const texts = [
      decide(criterion("$response.body#/token == 'x'"), scope),
      decide(criterion("$response.body#/session == 'x'"), scope),
      decide(criterion('$..nothing', 'jsonpath'), scope),
    ].map(({ found }) => found);
    expect(texts[0]).toBe('$response.body#/token is there, and secret');
    expect(texts[1]).toBe('$response.body#/session is {"pin":"…","name":"a"}');
    expect(texts.join()).not.toContain('geheim');
  });

  it('cuts what is long', () => {
    // With its quotes, the value has two characters more.
    const foundIn = (length: number) => {
      const answer = { status: 200, headers: {}, body: 'a'.repeat(length - 2) };
      return decide(criterion("$response.body == 'x'"), { ...scope, answer }).found;
    };
    expect(foundIn(120)).toBe(`$response.body is "${'a'.repeat(118)}"`);
    expect(foundIn(121)).toBe(`$response.body is "${'a'.repeat(119)}…`);
  });

  it('knows on what it depends', () => {
    const texts = [
      criterion('$..data[?@.id == {$steps.create.outputs.id}]', 'jsonpath'),
      criterion('$statusCode == $inputs.status'),
    ].map((each) => [...expressionsOf(each)].map(({ kind }) => kind));
    expect(texts).toEqual([
      ['body', 'step'],
      ['status', 'input'],
    ]);
  });
});

describe('the value of a criterion', () => {
  const foundFor = (length: number) =>
    decide(criterion("$response.body#/text == 'a'"), {
      ...scope,
      answer: { status: 200, headers: {}, body: { text: 'x'.repeat(length - 2) } },
    }).found;

  it('has at most 120 characters', () => {
    expect(foundFor(120)).toBe(`$response.body#/text is "${'x'.repeat(118)}"`);
    expect(foundFor(121)).toBe(`$response.body#/text is "${'x'.repeat(119)}…`);
  });
});
