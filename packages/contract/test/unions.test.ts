import { describe, expect, it } from 'vitest';
import { contractOf } from '../src/testing/index.ts';
import { reduceUnions } from '../src/unions.ts';
import { createCompiler } from '../src/validators.ts';

const { document } = contractOf(
  {},
  {
    Plain: { anyOf: [{ type: 'string' }, { type: 'integer' }] },
    Flag: { anyOf: [{ type: 'boolean' }, { type: 'string', enum: ['0', '1'] }, { type: 'integer', maximum: 1 }] },
    Cat: { type: 'object', required: ['lives'] },
    Nested: { anyOf: [{ type: 'string' }, { $ref: '#/components/schemas/Cat' }] },
    Lengths: { anyOf: [{ maxLength: 2 }, { minLength: 4 }] },
    Form: {
      type: 'object',
      properties: {
        code: { anyOf: [{ type: 'integer' }, { type: 'string' }] },
        days: { type: 'integer' },
        flag: { $ref: '#/components/schemas/Flag' },
      },
    },
  },
);
function refusals(name: string, value: unknown): string[] {
  const validate = createCompiler(document, false)(`#/components/schemas/${name}`);
  expect(validate(value)).toBe(false);
  return reduceUnions(validate.errors ?? []).map(({ keyword, params }) => `${keyword} ${Object.values(params)}`);
}

describe('a value that fits no branch of a union', () => {
  it.each([
    ['is an error of its type that names all types', 'Plain', true, ['type string,integer']],
    ['is an error of its type, null too', 'Flag', null, ['type boolean,string,integer']],
    ['is what the branch of its type says', 'Flag', '2', ['enum 0,1']],
    ['is what the branch of its type says, and nothing of others', 'Flag', 2, ['maximum <=,1']],
    ['stays as it is if a branch is a reference', 'Nested', true, ['type string', 'type object', 'anyOf ']],
    ['stays as it is if no branch is of a type', 'Lengths', 'abc', ['maxLength 2', 'minLength 4', 'anyOf ']],
  ])('%s', (_, name, value, want) => {
    expect(refusals(name, value)).toEqual(want);
  });
});

describe('text that is converted', () => {
  const convert = (form: Record<string, string>) => {
    const value: Record<string, unknown> = { ...form };
    expect(createCompiler(document, true)('#/components/schemas/Form')(value)).toBe(true);
    return value;
  };

  it('stays as it is where a union takes text, and becomes a number elsewhere', () => {
    expect(convert({ code: '012345', days: '30' })).toEqual({ code: '012345', days: 30 });
  });

  it('becomes the first type that takes it, where the text of a union does not', () => {
    expect(convert({ flag: 'true' })).toEqual({ flag: true });
    expect(convert({ flag: '0' })).toEqual({ flag: '0' });
  });
});
