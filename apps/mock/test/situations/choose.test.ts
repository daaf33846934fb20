import { checkDocument, createContract } from '@xs2a/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { Catalogue } from '../../src/situations/catalogue.ts';
import { type Choice, chooseAnswer, type ValidRequest } from '../../src/situations/choose.ts';
import { createDeclaredAnswers } from '../../src/situations/declarations.ts';
import { type Pin, Pins } from '../../src/situations/pins.ts';

const json = (...names: string[]) => ({
  'application/json': { examples: Object.fromEntries(names.map((name) => [name, { value: name }])) },
});
const csv = { 'text/csv': { examples: { sheet: { value: 'a;b' } } } };

const document = {
  openapi: '3.1.0',
  info: { title: 'Test', version: '1' },
  paths: {
    '/a': {
      post: {
        operationId: 'createA',
        responses: {
          200: { content: { ...json('first', 'shaped', 'first-json2'), ...csv } },
          '4XX': { description: 'Refused', content: json('refused') },
        },
        'x-mock': {
          answers: [
            { when: { required: ['pin'] }, example: 'shaped' },
            { when: { required: ['typo'] }, example: 'no-such-example' },
          ],
        },
      },
      delete: { operationId: 'deleteA', responses: { 204: { description: 'Gone' } } },
    },
  },
};
const contract = createContract(checkDocument(document, 'test'));

const catalogue = new Catalogue(contract);
const declared = createDeclaredAnswers(contract);
const [create, remove] = contract.operations;
let pins: Pins;
beforeEach(() => {
  pins = new Pins();
});

interface Given extends Partial<Pick<ValidRequest, 'body' | 'operation'>> {
  query?: string;
  headers?: Record<string, string>;
  seed?: string;
}

function choose({ body, operation = create, query = '', headers = {}, seed }: Given): Choice {
  if (operation === undefined) throw new Error('Two operations are expected.');
  const call = { operation, request: { headers }, query: new URLSearchParams(query), body };
  return chooseAnswer({ contract, catalogue, pins, declared, seed }, call);
}

const pin = (more: Partial<Pin>): Pin => ({
  operationId: 'createA',
  code: undefined,
  example: undefined,
  delayMs: 0,
  times: 1,
  scenario: undefined,
  ...more,
});

describe('the example that answers', () => {
  const shaped = { body: { pin: '1' } };
  const preferring = { ...shaped, headers: { prefer: 'example=sheet' } };

  it('is the pinned one before all others', () => {
    pins.add([pin({ example: 'refused', code: 400 })]);
    expect(choose(preferring)).toMatchObject({ code: 400, example: 'refused', mediaType: 'application/json' });
  });

  it('is the preferred one before the declared one', () => {
    expect(choose(preferring)).toMatchObject({ code: 200, example: 'sheet', mediaType: 'text/csv' });
  });

  it('is the declared one before the first', () => {
    expect(choose(shaped)).toMatchObject({ code: 200, example: 'shaped', mediaType: 'application/json' });
  });

  it('is the first of the success otherwise', () => {
    expect(choose({})).toMatchObject({ code: undefined, example: 'first', mediaType: 'application/json' });
  });

  it.each([
    ['the media type that the client accepts', { headers: { accept: 'text/csv' } }, 'sheet'],
    ['the format', { query: 'format=csv' }, 'sheet'],
    ['the format among those of one media type', { query: 'format=json2' }, 'first-json2'],
    ['a preferred status alone', { headers: { prefer: 'code=404' } }, 'refused'],
    ['a preferred status whatever the format', { query: 'format=json2&__code=200' }, 'first'],
  ])('is the first of %s', (_name, given, want) => {
    expect(choose(given).example).toBe(want);
  });

  it('is the first when the declared one does not exist', () => {
    expect(choose({ body: { typo: 1 } }).example).toBe('first');
  });

  it('does not exist for an answer without content', () => {
    expect(choose(remove === undefined ? {} : { operation: remove })).toMatchObject({
      example: undefined,
      mediaType: undefined,
    });
  });
});

describe('generated data', () => {
  it('has no example, whatever the contract declares', () => {
    expect(choose({ body: { pin: '1' }, headers: { prefer: 'dynamic=true, seed=a' }, seed: 'b' })).toMatchObject({
      dynamic: true,
      example: undefined,
      seed: 'a',
    });
  });

  it('takes the seed of the server for a client without one', () => {
    expect(choose({ headers: { prefer: 'dynamic=true' }, seed: 'b' }).seed).toBe('b');
  });

  it('gives way to a pin', () => {
    pins.add([pin({ code: 404 })]);
    expect(choose({ headers: { prefer: 'dynamic=true' } })).toMatchObject({
      code: 404,
      dynamic: false,
      example: 'refused',
    });
  });
});

describe('a pin', () => {
  it('that only delays leaves the choice to the request', () => {
    pins.add([pin({ delayMs: 50 })]);
    expect(choose({ headers: { prefer: 'dynamic=true' } })).toMatchObject({ dynamic: true, delayMs: 50 });
    expect(choose({}).delayMs).toBe(0);
  });

  it.each([
    ['accepts nothing of the operation', { headers: { accept: 'text/html' } }, 406],
    ['prefers what cannot be read', { headers: { prefer: 'code=many' } }, 422],
  ])('stays when the request %s', (_name, given, status) => {
    pins.add([pin({ example: 'first' })]);
    expect(() => choose(given)).toThrow(expect.objectContaining({ status }));
    expect(pins.list()).toHaveLength(1);
  });
});
