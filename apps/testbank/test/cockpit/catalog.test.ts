import { readContract } from '@xs2a/contract/read';
import { describe, expect, it } from 'vitest';
import { categoryNames } from '../../src/bank/categories.ts';
import { createCatalog } from '../../src/cockpit/catalog.ts';
import type { Field } from '../../src/cockpit/fields.ts';
import { checkNames } from '../support/check-names.ts';

const contract = await readContract();
const { products, operations, eventTypes, pins } = createCatalog(contract);

function fieldsOf(product: string): readonly Field[] {
  return products.find((candidate) => candidate.product === product)?.fields ?? [];
}

function fieldOf(fields: readonly Field[], name: string): Field {
  const field = fields.find((candidate) => candidate.name === name);
  if (field === undefined) throw new Error(`There is no field ${name}.`);
  return field;
}

describe('the catalog of the pages', () => {
  it('has every property of every product, in the order of the contract', () => {
    for (const { operation, fields } of products) {
      const body = contract.operations.find(({ id }) => id === operation)?.body;
      const schema = contract.resolve<{ properties: object }>(body?.content[0]?.schema?.schema);
      expect(fields.map(({ name }) => name)).toEqual(Object.keys(schema.properties));
    }
    expect(products.map(({ product }) => product)).toEqual(['verification', 'risk', 'payment', 'connection']);
  });

  it('has all checks of a risk, each with its fields', () => {
    const checks = fieldsOf('risk').filter(({ kind }) => kind === 'group');
    expect(checks.map(({ name }) => name)).toEqual(checkNames(contract));
    expect(fieldOf(checks, 'xs2a_direct_debit_check').fields.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
      'check_amount number',
      'check_currency_id text',
      'start_date date',
      'end_date date',
    ]);
    expect(fieldOf(fieldOf(checks, 'xs2a_name_check').fields, 'firstname').isRequired).toBe(true);
  });

  it('lists all filters of the account snapshot, and all categories of the credit check', () => {
    const [snapshot, credit] = ['xs2a_account_snapshot', 'xs2a_credit_check'].map((name) =>
      fieldOf(fieldsOf('risk'), name),
    );
    const lists = [fieldOf(snapshot?.fields ?? [], 'filters'), fieldOf(credit?.fields ?? [], 'checks')];
    for (const { kind, options } of lists) {
      expect([kind, options.map(({ value }) => value)]).toEqual(['list', categoryNames]);
      expect(options.every(({ description }) => description !== '')).toBe(true);
    }
  });

  it.each([
    ['verification', 'bank_code', 'text'],
    ['verification', 'check_amount', 'number'],
    ['verification', 'metadata', 'pairs'],
    ['verification', 'language', 'choice'],
    ['payment', 'amount', 'number'],
    ['payment', 'currency_id', 'choice'],
    ['connection', 'sync_mode', 'choice'],
  ])('of a %s, the field %s is of the kind %s', (product, name, kind) => {
    expect(fieldOf(fieldsOf(product), name).kind).toBe(kind);
  });

  it('shows a yes or no as a flag', () => {
    const { fields } = fieldOf(fieldsOf('risk'), 'xs2a_account_snapshot');
    expect([fieldOf(fields, 'all_accounts').kind, fieldOf(fields, 'days').kind]).toEqual(['flag', 'number']);
  });

  it('leads Test keys to the Testbank, and Live keys to an invented bank', () => {
    for (const { values } of products) {
      expect(JSON.stringify(values.test)).toMatch(/88888888|TESTDE88XXX/);
      expect(JSON.stringify(values.live)).not.toMatch(/88888888|TESTDE88XXX/);
    }
  });

  it('has all operations, types of events and PINs', () => {
    expect(operations.map(({ id }) => id)).toEqual(contract.operations.map(({ id }) => id));
    expect(eventTypes).toContain('bank_accounts.new_turnovers');
    expect(pins.map(({ pin }) => pin)).toEqual(expect.arrayContaining(['accounts', 'forms', 'wrong']));
  });
});
