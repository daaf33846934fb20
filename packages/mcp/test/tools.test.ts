import { alternatives, object, type Schema } from '@xs2a/contract';
import { describe, expect, test } from 'vitest';
import { inputSchema } from '../src/tools/schema.ts';
import { toolsOf } from '../src/tools/tool.ts';
import { connect, contract } from './agent.ts';

const { tools } = await (await connect()).listTools();
const toolOf = (name: string) => tools.find((tool) => tool.name === name);

test('there is a tool for each operation, and none for webhooks', () => {
  expect(tools.map(({ name }) => name)).toEqual(contract.operations.map(({ id }) => id));
});

test('a tool takes at most 600 bytes of the list on average, and more with the descriptions of the contract', () => {
  const limit = 600 * tools.length;
  expect(Buffer.byteLength(JSON.stringify({ tools }))).toBeLessThanOrEqual(limit);
  const long = tools.map((tool) => {
    const operation = contract.operations.find(({ id }) => id === tool.name);
    return { ...tool, description: operation?.description };
  });
  expect(Buffer.byteLength(JSON.stringify({ tools: long }))).toBeGreaterThan(limit);
});

test('a tool that reads says so, one that creates destroys nothing, any other may', () => {
  const kindOf = (name: string) => toolOf(name)?.annotations;
  expect(kindOf('listRisks')).toEqual({ readOnlyHint: true });
  expect(kindOf('createRisk')).toEqual({ destructiveHint: false });
  expect(kindOf('deleteRisk')).toEqual({ destructiveHint: true });
  expect(kindOf('markPaymentAsLoss')).toEqual({ destructiveHint: true });
  const reading = tools.filter(({ annotations }) => annotations?.readOnlyHint).map(({ name }) => name);
  expect(reading).toEqual(contract.operations.filter(({ method }) => method === 'GET').map(({ id }) => id));
});

test('every tool is described in one sentence, without marks of Markdown', () => {
  for (const { name, description } of tools) expect(description, name).toMatch(/^[A-Z][^`*\n]{10,200}\.$/);
});

describe('the input of a tool', () => {
  test('has the parameters and the fields of the body, and what is required of both', () => {
    const { inputSchema: input } = toolOf('syncBankConnection') ?? {};
    expect(Object.keys(object(input?.properties))).toEqual(['connection_id', 'credentials', 'force']);
    expect(input?.required).toEqual(['connection_id']);
    expect(toolOf('createPayment')?.inputSchema.required).toContain('recipient_iban');
    expect(toolOf('getVersion')?.inputSchema).toEqual({ type: 'object', properties: {} });
  });

  test('has no name twice: a parameter and a field would be mixed up', () => {
    for (const { operation, name, inputSchema: input } of toolsOf(contract)) {
      const fields = object(inputSchema(contract, operation.body?.content[0]?.schema?.schema).properties);
      const names = [...operation.parameters.map((parameter) => parameter.name), ...Object.keys(fields)];
      expect(new Set(names).size, name).toBe(names.length);
      expect(
        operation.parameters.filter((parameter) => !['path', 'query'].includes(parameter.in)),
        name,
      ).toEqual([]);
      expect(
        Object.keys(object(input.properties)).every((property) => names.includes(property)),
        name,
      ).toBe(true);
    }
  });

  test('leaves out what is deprecated', () => {
    expect(object(toolOf('listPayments')?.inputSchema.properties)).not.toHaveProperty('since');
  });

  test('asks for pages of a size that an agent can read', () => {
    const lists = tools.filter(({ inputSchema: input }) => 'page' in object(input.properties));
    expect(lists.length).toBeGreaterThan(10);
    for (const { inputSchema: input } of lists) {
      expect(input.properties).toMatchObject({
        page: { minimum: 1 },
        per_page: { minimum: 1, default: 10, maximum: 50 },
      });
    }
  });

  test('shows how a date is written', () => {
    expect(toolOf('listEvents')?.inputSchema.properties).toMatchObject({
      from: {
        type: 'string',
        description: 'Objects that were created at this moment or later',
        examples: ['2014-03-23'],
      },
    });
  });

  test('of several types has the first one', () => {
    expect(toolOf('listVerifications')?.inputSchema.properties).toMatchObject({ check_passed: { type: 'boolean' } });
    expect(toolOf('createRisk')?.inputSchema.properties).toMatchObject({
      check_amount: { type: 'number' },
      bank_code: { type: 'string' },
      metadata: { type: 'object', additionalProperties: { type: 'string' } },
    });
  });

  test('has nested fields as the contract has them', () => {
    expect(toolOf('createRisk')?.inputSchema).toMatchObject({
      properties: {
        xs2a_name_check: { required: ['name', 'firstname'] },
        xs2a_account_snapshot: { properties: { filters: { type: 'array', items: { type: 'string' } } } },
        language: { enum: ['de', 'en'] },
      },
      dependentRequired: { bank_code: ['country_id'] },
    });
  });

  test('takes fields of any name only in the wizard', () => {
    const open = tools.filter(({ inputSchema: input }) => 'additionalProperties' in input).map(({ name }) => name);
    expect(open).toEqual(['submitWizardStep']);
  });
});

describe('what a tool takes is of a type that the contract takes', () => {
  test.each(toolsOf(contract).filter(({ operation }) => operation.body))(
    '$name',
    ({ operation, inputSchema: input }) => {
      const [media] = operation.body?.content ?? [];
      const compare = (given: Schema, node: unknown, place: string) => {
        const branches = alternatives(contract, node);
        const types = branches.flatMap(({ type }) => [type].flat());
        expect(types, place).toContain(given.type);
        for (const [name, property] of Object.entries(object(given.properties))) {
          const fields = branches.map(({ properties }) => object(properties)[name]).filter(Boolean);
          if (fields.length > 0) compare(object(property), fields[0], `${place}.${name}`);
        }
      };
      compare(input, media?.schema?.schema, operation.id);
    },
  );
});
