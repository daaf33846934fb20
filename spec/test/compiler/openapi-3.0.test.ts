import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import AjvDraft04 from 'ajv-draft-04';
import { describe, expect, test } from 'vitest';
import { specDirectory } from '../../compiler/bundle.ts';
import { compile } from '../../compiler/compile.ts';
import { toOpenApi30 } from '../../compiler/openapi-3.0.ts';
import type { JsonObject } from '../../reader/json.ts';
import { contract as joined } from '../contract.ts';

/** Converts one schema, placed among the components of an otherwise empty document. */
function convert(schema: JsonObject, others: JsonObject = {}): unknown {
  const document = {
    openapi: '3.1.0',
    info: { title: 'Test', version: '1.0.0', summary: 'Only in 3.1' },
    paths: {},
    components: { schemas: { Subject: schema, ...others } },
  };
  const { components } = toOpenApi30(document) as { components: { schemas: { Subject: unknown } } };
  return components.schemas.Subject;
}

const schemas: { name: string; given: JsonObject; others?: JsonObject; want: unknown }[] = [
  {
    name: 'a type beside null becomes nullable',
    given: { type: ['string', 'null'], maxLength: 3 },
    want: { type: 'string', nullable: true, maxLength: 3 },
  },
  {
    name: 'a union of types stays as it is',
    given: { anyOf: [{ type: 'boolean' }, { type: 'string', enum: ['0', '1'] }] },
    want: { anyOf: [{ type: 'boolean' }, { type: 'string', enum: ['0', '1'] }] },
  },
  {
    name: 'a const becomes an enum of one, a falsy one too',
    given: { type: 'integer', const: 0 },
    want: { type: 'integer', enum: [0] },
  },
  {
    name: 'a dependency between fields moves into the description',
    given: { type: 'object', description: 'A bank.', dependentRequired: { bank_code: ['country_id'] } },
    want: { type: 'object', description: 'A bank. `bank_code` needs `country_id`.' },
  },
  {
    name: 'a condition that 3.0 cannot express is dropped',
    given: { type: 'object', if: { required: ['a'] }, then: { required: ['b'] } },
    want: { type: 'object' },
  },
  {
    name: 'a branch null makes each other branch nullable, which 3.0 heeds, and the union, which generators read',
    given: { anyOf: [{ type: 'number' }, { $ref: '#/components/schemas/Other' }, { type: 'null' }] },
    want: {
      anyOf: [{ type: 'number', nullable: true }, { $ref: '#/components/schemas/Other' }],
      nullable: true,
    },
  },
  {
    name: 'a lower limit that is excluded is a value that is not allowed',
    given: { type: 'number', exclusiveMinimum: 0 },
    want: { type: 'number', minimum: 0, not: { enum: [0] } },
  },
  {
    name: 'an upper limit that is excluded is a value that is not allowed',
    given: { type: 'number', exclusiveMaximum: 9.5 },
    want: { type: 'number', maximum: 9.5, not: { enum: [9.5] } },
  },
  {
    name: 'a description beside a reference survives',
    given: { description: 'The sender.', $ref: '#/components/schemas/Other' },
    want: { description: 'The sender.', allOf: [{ $ref: '#/components/schemas/Other' }] },
  },
  {
    name: 'a described reference to what may be null says so with the type',
    given: { description: 'Own data.', $ref: '#/components/schemas/Data' },
    others: { Data: { type: ['object', 'null'] } },
    want: {
      description: 'Own data.',
      allOf: [{ $ref: '#/components/schemas/Data' }],
      type: 'object',
      nullable: true,
    },
  },
  {
    name: 'a described reference to a union that may be null stays as it is: there is no type to name',
    given: { description: 'Own data.', $ref: '#/components/schemas/Data' },
    others: { Data: { anyOf: [{ type: 'number' }, { type: 'string' }, { type: 'null' }] } },
    want: { description: 'Own data.', allOf: [{ $ref: '#/components/schemas/Data' }] },
  },
  {
    name: 'a described reference to what is never null stays as it is',
    given: { description: 'Own data.', $ref: '#/components/schemas/Data' },
    others: { Data: { type: 'object' } },
    want: { description: 'Own data.', allOf: [{ $ref: '#/components/schemas/Data' }] },
  },
  {
    name: 'one of several parts may be null without the whole',
    given: { allOf: [{ $ref: '#/components/schemas/Data' }, { type: 'object' }] },
    others: { Data: { type: ['object', 'null'] } },
    want: { allOf: [{ $ref: '#/components/schemas/Data' }, { type: 'object' }] },
  },
  {
    name: 'a property that is named like a keyword is left alone',
    given: { type: 'object', properties: { type: { type: 'string', const: 'text' }, if: { type: 'string' } } },
    want: { type: 'object', properties: { type: { type: 'string', enum: ['text'] }, if: { type: 'string' } } },
  },
];

const { openapi: contract, 'openapi-3.0': older } = compile(joined);

/** In draft 4, an example with an `id` would be taken for a schema, and `nullable` without a type is an error. */
function readable(schemas: JsonObject): JsonObject {
  const text = JSON.stringify(schemas, (key, value) => {
    if (key === 'example') return undefined;
    if (!value?.nullable || 'type' in value) return value;
    const { nullable: _, ...rest } = value;
    return rest;
  });
  return JSON.parse(text);
}

describe('the OpenAPI 3.0 bundle', () => {
  test.each(schemas)('$name', ({ given, others, want }) => {
    expect(convert(given, others)).toEqual(want);
  });

  test('refuses a list of types, for which it has no word', () => {
    expect(() => convert({ type: ['number', 'string'] })).toThrow('OpenAPI 3.0 has no list of types: number, string');
  });

  test('gives a parameter with several examples the first of them, wherever it is', () => {
    const parameter = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
    const examples = { other: { $ref: '#/components/examples/short' }, long: { value: 'xr_1234' } };
    const document = {
      openapi: '3.1.0',
      info: { title: 'Test', version: '1.0.0' },
      paths: { '/risks/{id}': { parameters: [{ ...parameter, examples }], get: { responses: {} } } },
      components: {
        parameters: {
          Own: { ...parameter, examples: { only: { value: 'xr_1' } } },
          Plain: { ...parameter, example: 1 },
        },
        examples: { short: { value: 'xr' } },
      },
    };
    const { paths, components } = toOpenApi30(document);
    expect(paths).toMatchObject({ '/risks/{id}': { parameters: [{ ...parameter, example: 'xr' }] } });
    expect(components).toMatchObject({
      parameters: { Own: { ...parameter, example: 'xr_1' }, Plain: { ...parameter, example: 1 } },
    });
    expect(JSON.stringify(toOpenApi30(document).paths)).not.toContain('examples');
  });

  test('leaves the 3.1 bundle as it was', () => {
    const given = { openapi: '3.1.0', info: { title: 'Test', version: '1.0.0' }, paths: {} };
    const before = structuredClone(given);
    toOpenApi30(given);
    expect(given).toEqual(before);
  });

  test('of the contract is a valid OpenAPI 3.0 document with every operation and every webhook', async () => {
    const { valid, errors } = await new Validator().validate(structuredClone(older));
    expect(errors ?? []).toEqual([]);
    expect(valid).toBe(true);
    expect(String(older.openapi)).toMatch(/^3\.0\./);
    expect(Object.keys(older.paths as JsonObject)).toEqual(Object.keys(contract.paths as JsonObject));
    expect(Object.keys(older['x-webhooks'] as JsonObject)).toEqual(Object.keys(contract.webhooks as JsonObject));
  });

  test('accepts every example of the contract', async () => {
    const { schemas, examples } = older.components as {
      schemas: JsonObject;
      examples: Record<string, { value: unknown }>;
    };
    const ajv = new AjvDraft04.default({ strict: false, validateFormats: false });
    ajv.addSchema({ components: { schemas: readable(schemas) } }, 'older');
    const files = (await readdir(join(specDirectory, 'dist', 'examples'), { recursive: true })).filter((file) =>
      file.endsWith('.json'),
    );
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) {
      const schema = dirname(file);
      expect(Object.keys(schemas)).toContain(schema);
      const valid = ajv.validate(
        { $ref: `older#/components/schemas/${schema}` },
        examples[basename(file, '.json')]?.value,
      );
      expect(ajv.errorsText(), file).toBe('No errors');
      expect(valid).toBe(true);
    }
  });

  test('leaves out what only the mock reads', async () => {
    expect(JSON.stringify(contract)).toContain('"x-mock"');
    expect(JSON.stringify(older)).not.toContain('"x-mock"');
  });

  test('holds nothing that only 3.1 knows', async () => {
    const text = JSON.stringify(older);
    expect(text).not.toMatch(/"type":\[|"const":|"dependentRequired"|"propertyNames"/);
  });
});
