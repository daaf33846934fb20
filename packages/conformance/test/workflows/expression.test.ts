import { describe, expect, it } from 'vitest';
import { evaluate, expressionsIn, parseExpression, type Scope, substitute } from '../../src/workflows/expression.ts';

const scope: Scope = {
  inputs: { apiKey: 'k', days: 45 },
  steps: new Map([['create', { id: 'xr_1', all: { data: [{ id: 'first' }] } }]]),
  workflows: new Map([['verify', { id: 'xv_1' }]]),
  answer: { status: 200, headers: { 'content-type': 'text/csv' }, body: { 'a/b': { '~': [1] }, none: null } },
};

describe('an expression leads to', () => {
  it.each([
    ['the status', '$statusCode', 200],
    ['an input', '$inputs.days', 45],
    ['an output of a step', '$steps.create.outputs.id', 'xr_1'],
    ['a part of an output', '$steps.create.outputs.all#/data/0/id', 'first'],
    ['an output of a workflow', '$workflows.verify.outputs.id', 'xv_1'],
    ['the whole body', '$response.body', scope.answer?.body],
    ['a part of the body, with escaped keys', '$response.body#/a~1b/~0/0', 1],
    ['null, which is something', '$response.body#/none', null],
    ['a header, in any case of its letters', '$response.header.Content-Type', 'text/csv'],
    ['nothing, where there is no such step', '$steps.other.outputs.id', undefined],
    ['nothing, where the body ends before', '$response.body#/none/deeper', undefined],
    ['nothing, in what every object inherits', '$response.body#/constructor', undefined],
  ])('%s: %s', (_name, text, want) => {
    expect(evaluate(parseExpression(text), scope)).toEqual(want);
  });

  it('nothing of an answer before there is one', () => {
    const { answer: _, ...before } = scope;
    expect(evaluate(parseExpression('$response.body#/none'), before)).toBeUndefined();
    expect(evaluate(parseExpression('$statusCode'), before)).toBeUndefined();
  });
});

describe('an expression is refused', () => {
  it.each(['$url', '$request.body#/id', '$components.parameters.a', '$steps.create.id', '$inputs', '$faker.string'])(
    '%s',
    (text) => {
      expect(() => parseExpression(text)).toThrow(`the expression ${text}, which the suite does not know`);
    },
  );
});

describe('a value', () => {
  it('keeps the types of what its expressions give, however deep', () => {
    const given = { days: '$inputs.days', list: [{ id: '$steps.create.outputs.id' }], flag: true, text: 'as it is' };
    const want = { days: 45, list: [{ id: 'xr_1' }], flag: true, text: 'as it is' };
    expect(substitute(given, scope, () => {})).toEqual(want);
  });

  it('takes expressions in braces into its text', () => {
    expect(substitute('of {$steps.create.outputs.id}, {$inputs.days} days', scope, () => {})).toBe('of xr_1, 45 days');
  });

  it('tells which expressions led to nothing', () => {
    const missing: string[] = [];
    substitute({ a: '$inputs.pin', b: '{$steps.x.outputs.y}' }, scope, (text) => missing.push(text));
    expect(missing).toEqual(['$inputs.pin', '$steps.x.outputs.y']);
  });

  it('is searched for expressions', () => {
    const kinds = [...expressionsIn({ a: ['$inputs.pin'], b: 'x{$statusCode}', c: 4 })].map(({ kind }) => kind);
    expect(kinds).toEqual(['input', 'status']);
  });
});
