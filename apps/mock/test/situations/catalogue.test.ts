import { checkDocument, createContract } from '@xs2a/contract';
import { describe, expect, it } from 'vitest';
import { Catalogue, findSituation } from '../../src/situations/catalogue.ts';
import { contract } from '../contract.ts';

const document = {
  openapi: '3.1.0',
  info: { title: 'Test', version: '1' },
  paths: {
    '/a': {
      get: {
        responses: {
          200: {
            description: 'Fine',
            content: {
              'application/json': { examples: { one: { summary: 'The first', value: 1 }, two: { value: 2 } } },
              'text/csv': { examples: { sheet: { value: 'a;b' } } },
            },
          },
          204: { description: 'Nothing' },
          '4XX': { description: 'Refused', content: { 'application/json': { examples: { no: { value: 0 } } } } },
          default: { description: 'Broken', content: { 'application/json': { schema: {} } } },
        },
      },
    },
  },
};

const catalogue = new Catalogue(createContract(checkDocument(document, 'test')));
const situations = catalogue.get('GET /a')?.situations ?? [];

describe('the catalogue', () => {
  it('names an operation without an id after its method and path', () => {
    expect(catalogue.entries().map(({ operation }) => operation.id)).toEqual(['GET /a']);
  });

  it('lists every answer with the status to ask for and what it shows', () => {
    expect(situations.map(({ code, example, summary }) => [code, example, summary])).toEqual([
      [200, 'one', 'The first'],
      [200, 'two', 'Fine'],
      [200, 'sheet', 'Fine'],
      [204, undefined, 'Nothing'],
      [400, 'no', 'Refused'],
      [500, undefined, 'Broken'],
    ]);
  });

  it.each([
    ['the first answer of a status', { code: 200 }, 'one'],
    ['an example', { example: 'two' }, 'two'],
    ['an example of another media type', { example: 'sheet' }, 'sheet'],
    ['an example of a range', { code: 404, example: 'no' }, 'no'],
    ['a status of a range', { code: 404 }, 'no'],
    ['no example of another status', { code: 204, example: 'one' }, undefined],
    ['no unknown example', { example: 'three' }, undefined],
  ])('finds %s', (_name, selection, want) => {
    expect(findSituation(situations, selection)?.example).toBe(want);
  });

  it('lists an answer without content once, and content without examples once', () => {
    expect(situations.filter(({ example }) => example === undefined)).toEqual([
      { status: '204', code: 204, summary: 'Nothing' },
      { status: 'default', code: 500, mediaType: 'application/json', summary: 'Broken' },
    ]);
  });

  it('finds the default for every other status', () => {
    expect(findSituation(situations, { code: 503 })?.status).toBe('default');
  });

  it('knows all operations of the contract, and at least one answer of each', () => {
    const entries = new Catalogue(contract).entries();
    expect(entries).toHaveLength(contract.operations.length);
    expect(entries.filter((entry) => entry.situations.length === 0)).toEqual([]);
  });
});
