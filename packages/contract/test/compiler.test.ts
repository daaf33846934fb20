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

  it.each([true, false])('is not led astray by names in examples, if texts are converted: %s', (coerceTypes) => {
    const example = { $id: 'https://example.com/a', $anchor: 'not an anchor' };
    const A = { example, properties: { $id: { const: 1 }, b: { examples: [example], example } } };
    const check = createCompiler({ schemas: { A, B: { items: { $ref: '#/schemas/A' }, example } } }, coerceTypes);
    expect(check('#/schemas/B')([{ $id: 1 }])).toBe(true);
    expect(check('#/schemas/B')([{ $id: 2 }])).toBe(false);
  });

  it.each([true, false])('takes any text for an enum that may grow, if texts are converted: %s', (coerceTypes) => {
    const Growing = { type: 'string', maxLength: 3, enum: ['a', 'b'], 'x-extensible-enum': true };
    const Fixed = { type: 'string', enum: ['a', 'b'], 'x-extensible-enum': false };
    const check = createCompiler(
      { schemas: { Growing, List: { items: { $ref: '#/schemas/Growing' } }, Fixed } },
      coerceTypes,
    );
    expect([['a'], ['new']].map((value) => check('#/schemas/List')(value))).toEqual([true, true]);
    expect(check('#/schemas/Growing')('long')).toBe(false);
    expect(['a', 'new'].map((value) => check('#/schemas/Fixed')(value))).toEqual([true, false]);
    expect(Growing.enum).toEqual(['a', 'b']);
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

describe('a text is a number', () => {
  const compile = createCompiler(
    {
      integer: { type: 'integer' },
      number: { type: 'number' },
      list: { type: 'array', items: { type: 'integer' } },
      either: { anyOf: [{ type: 'integer' }, { type: 'string', maxLength: 4 }] },
      boxed: { properties: { count: { type: 'integer' }, name: { type: 'string' } } },
    },
    true,
  );

  it.each([
    ['integer', '1'],
    ['integer', '-12'],
    ['integer', '007'],
    ['integer', '1.0'],
    ['integer', '1e2'],
    ['number', '1.5'],
    ['number', '-0.5E-3'],
    ['number', '1e308'],
    ['list', ['1', '2']],
    ['either', '0x10'],
    ['boxed', { count: '3', name: 'Infinity' }],
  ])('if it is written as in JSON: %s %j', (name, value) => {
    expect(compile(`#/${name}`)(value)).toBe(true);
  });

  it.each([
    ['integer', 'Infinity'],
    ['integer', '-Infinity'],
    ['integer', '0x10'],
    ['integer', '0b1'],
    ['integer', ' 1'],
    ['integer', '1\n'],
    ['integer', ' '],
    ['integer', '+1'],
    ['integer', '1.'],
    ['number', '.5'],
    ['number', '1e309'],
    ['list', ['1', ' 2']],
    ['boxed', { count: '0x3', name: 'a' }],
  ])('and not if only JavaScript reads it as one: %s %j', (name, value) => {
    const check = compile(`#/${name}`);
    expect(check(value)).toBe(false);
    expect(check.errors).toMatchObject([{ keyword: 'type' }]);
  });

  it('also where the value has a parent, which gets the number', () => {
    const parentData: Record<string, unknown> = { page: '2' };
    const at = {
      instancePath: '/page',
      parentData,
      parentDataProperty: 'page',
      rootData: parentData,
      dynamicAnchors: {},
    };
    expect(compile('#/integer')('2', at)).toBe(true);
    expect(parentData.page).toBe(2);
    expect(compile('#/integer')('0x2', at)).toBe(false);
    expect(compile('#/integer').errors).toMatchObject([{ instancePath: '/page', keyword: 'type' }]);
  });

  it('and a string field keeps its text', () => {
    const value = { count: '3', name: '0x10' };
    expect(compile('#/boxed')(value)).toBe(true);
    expect(value).toEqual({ count: 3, name: '0x10' });
  });
});

describe('a number of JSON', () => {
  const compile = createCompiler(
    { whole: { type: 'integer' }, any: { type: 'number' }, int64: { type: 'integer', format: 'int64' } },
    false,
  );

  it.each([
    ['whole', '1.0'],
    ['any', '1e308'],
    ['int64', '9223372036854775807'],
    ['int64', '-9223372036854775808'],
  ])('is valid within its bounds: %s %s', (name, text) => {
    expect(compile(`#/${name}`)(JSON.parse(text))).toBe(true);
  });

  it.each([
    ['whole', '1e400'],
    ['any', '-1e400'],
    ['int64', '9223372036854777856'],
    ['int64', '-9223372036854777856'],
    ['int64', '0.5'],
  ])('is not valid beyond them: %s %s', (name, text) => {
    expect(compile(`#/${name}`)(JSON.parse(text))).toBe(false);
  });
});
