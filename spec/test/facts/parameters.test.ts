import { describe, expect, test } from 'vitest';
import { contract } from '../contract.ts';
import { describeValues } from './describe-values.ts';

describeValues('parameters', [
  {
    fact: 'a signature is versioned',
    schema: 'parameters/PayloadSignature/schema',
    accepts: [`v1=${'0a'.repeat(32)}`, `v1=${'0a'.repeat(32)}; v2=${'0b'.repeat(32)}`],
    refuses: ['', 'v1=', '0a'.repeat(32)],
  },
  {
    fact: 'an account snapshot has four formats',
    schema: 'parameters/AccountSnapshotFormat/schema',
    accepts: ['pdf', 'csv', 'json', 'json2'],
    refuses: ['xml'],
  },
  {
    fact: 'a fact sheet has two formats',
    schema: 'parameters/FactSheetFormat/schema',
    accepts: ['pdf', 'json'],
    refuses: ['csv'],
  },
  {
    fact: 'a page has at least one result, and is counted from 1',
    schema: 'parameters/PerPage/schema',
    accepts: [1, 15],
    refuses: [0, 1.5],
  },
]);

describe('without a parameter', () => {
  test.each([
    { fact: 'a list begins with its first page', parameter: 'PageNumber', value: 1 },
    { fact: 'a page has 15 results', parameter: 'PerPage', value: 15 },
    { fact: 'an account snapshot is a PDF', parameter: 'AccountSnapshotFormat', value: 'pdf' },
    { fact: 'turnovers are all of them', parameter: 'OnlyNewFilter', value: false },
    { fact: 'banks are German', parameter: 'BankCountryIdFilter', value: 'DE' },
  ])('$fact', ({ parameter, value }) => {
    const { parameters } = contract.components as { parameters: Record<string, { schema?: { default?: unknown } }> };
    expect(parameters[parameter]?.schema?.default).toBe(value);
  });
});
