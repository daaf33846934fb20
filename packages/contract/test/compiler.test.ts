import { describe, expect, it } from 'vitest';
import { createCompiler } from '../src/compiler.ts';

const document = {
  schemas: {
    Count: { type: 'integer', minimum: 1 },
    Pet: { required: ['a', 'b'], properties: { count: { $ref: '#/schemas/Count' } } },
    Day: { type: 'string', format: 'date' },
    Broken: { pattern: '(' },
  },
};

describe('a compiler', () => {
  const compile = createCompiler(document, false);

  it('compiles the schema at a pointer, with everything that it refers to', () => {
    const validate = compile('#/schemas/Pet');
    expect(validate({ a: 1, b: 2, count: 1 })).toBe(true);
    expect(validate({ a: 1, b: 2, count: 0 })).toBe(false);
  });

  it('compiles each schema once', () => {
    expect(compile('#/schemas/Pet')).toBe(compile('#/schemas/Pet'));
    expect(compile('#/schemas/Count')).not.toBe(compile('#/schemas/Pet'));
  });

  it('reports all errors, with the schema around them', () => {
    const validate = compile('#/schemas/Pet');
    validate({ count: 0.5 });
    expect(validate.errors?.map(({ keyword }) => keyword)).toEqual(['required', 'required', 'type', 'minimum']);
    expect(validate.errors?.[0]).toMatchObject({ parentSchema: document.schemas.Pet });
  });

  it('knows formats', () => {
    expect(compile('#/schemas/Day')('2024-02-30')).toBe(false);
  });

  it('refuses a schema that cannot be used, and a pointer to nothing', () => {
    expect(() => compile('#/schemas/Broken')).toThrow();
    expect(() => compile('#/schemas/None')).toThrow();
  });

  it('converts texts only if asked to', () => {
    const given = { a: 1, b: 2, count: '3' };
    expect(compile('#/schemas/Pet')(given)).toBe(false);
    expect(createCompiler(document, true)('#/schemas/Pet')(given)).toBe(true);
    expect(given.count).toBe(3);
  });
});
