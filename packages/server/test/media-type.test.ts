import { readContract } from '@xs2a/contract/read';
import { operationOf } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { type Acceptable, chooseMediaType, formatOf, sentType } from '../src/media-type.ts';
import { contractFrom } from './town.ts';

const contract = await readContract();

const choose = (operationId: string, given: Partial<Acceptable>, from = contract) =>
  chooseMediaType(from, operationOf(from, operationId), {
    accept: undefined,
    format: undefined,
    code: undefined,
    ...given,
  });

describe('the media type of an answer', () => {
  const cases: { given: Partial<Acceptable>; want: string }[] = [
    { given: {}, want: 'application/pdf' },
    { given: { accept: '*/*' }, want: 'application/pdf' },
    { given: { accept: '' }, want: 'application/pdf' },
    { given: { accept: ' , ' }, want: 'application/pdf' },
    { given: { accept: 'text/csv;q=high' }, want: 'text/csv' },
    { given: { accept: 'text/csv;q=' }, want: 'text/csv' },
    { given: { accept: 'text/csv;q=-1, application/json;q=0.9' }, want: 'text/csv' },
    { given: { accept: 'text/*' }, want: 'text/csv' },
    { given: { accept: 'text/csv;v=1;q=0.1, application/json;q=0.2' }, want: 'application/json' },
    { given: { accept: 'text/csv;q=0.24, application/json;q=0.25' }, want: 'application/json' },
    { given: { accept: 'text/csv;q=0.9, application/json;q=1.00' }, want: 'application/json' },
    { given: { accept: 'text/csv;q=0.9, application/json;q=1' }, want: 'application/json' },
    { given: { accept: 'text/csv;q=0.9, application/json;q=0.5x' }, want: 'application/json' },
    { given: { format: 'json10' }, want: 'application/json' },
    { given: { accept: 'text/csv;q=0.1, application/json;q=0.2' }, want: 'application/json' },
    { given: { accept: 'application/json;q=0, */*' }, want: 'application/pdf' },
    { given: { accept: 'TEXT/CSV' }, want: 'text/csv' },
    { given: { format: 'csv', accept: '*/*' }, want: 'text/csv' },
    { given: { format: 'json2', accept: '*/*' }, want: 'application/json' },
    { given: { format: 'pdf', accept: 'application/json' }, want: 'application/pdf' },
    { given: { format: 'csv', accept: 'application/json, */*;q=0' }, want: 'text/csv' },
    { given: { format: 'json', accept: 'application/pdf' }, want: 'application/json' },
    { given: { format: 'pdf', accept: 'image/png' }, want: 'application/pdf' },
    { given: { accept: 'text/html', code: 404 }, want: 'application/json' },
  ];
  it.each(cases)('of a download, $given: $want', ({ given, want }) => {
    expect(choose('downloadAccountSnapshot', given)).toBe(want);
  });

  it('does not exist if the answer has no content', () => {
    expect(choose('deletePayment', { accept: 'text/html' })).toBeUndefined();
  });

  it.each(['text/html', 'application/json;q=0', 'image/*'])('"%s" is not acceptable', (accept) => {
    expect(() => choose('getVersion', { accept })).toThrow(expect.objectContaining({ status: 406 }));
  });
});

describe('the media type of another contract', () => {
  const content = (...types: string[]) => Object.fromEntries(types.map((type) => [type, {}]));
  const format = { name: 'format', in: 'query', schema: { $ref: '#/components/schemas/Format' } };
  const other = contractFrom({
    openapi: '3.1.0',
    components: { schemas: { Format: { default: 'csv' } } },
    paths: {
      '/a': {
        get: {
          operationId: 'a',
          parameters: [
            { name: 'form', in: 'query', schema: { default: 'json' } },
            { name: 'format', in: 'header', schema: { default: 'json' } },
            format,
          ],
          responses: {
            200: { content: content('application/json', 'text/csv') },
            399: { content: content('text/plain') },
            '4XX': { content: content('text/plain', 'application/json') },
            default: { content: content('text/plain') },
          },
        },
        put: { operationId: 'b', responses: { 404: { content: content('text/plain') } } },
        post: { operationId: 'c', responses: { default: { content: content('text/plain') } } },
        patch: {
          operationId: 'd',
          responses: { 200: { content: content('image/*', 'application/json; charset=utf-8') } },
        },
      },
    },
  });

  it('is that of the default format, wherever the schema of the format is', () => {
    expect(choose('a', {}, other)).toBe('text/csv');
    expect(choose('a', { accept: 'application/json' }, other)).toBe('application/json');
  });

  it.each([
    { given: { code: 404 }, want: 'text/plain' },
    { given: { code: 404, accept: 'application/json' }, want: 'application/json' },
    { given: { code: 404, accept: 'image/png', format: 'json' }, want: 'text/plain' },
    { given: { code: 400, accept: 'image/png' }, want: 'text/plain' },
    { given: { code: 503, accept: 'image/png' }, want: 'text/plain' },
  ])('of an error, $given: $want', ({ given, want }) => {
    expect(choose('a', given, other)).toBe(want);
  });

  it('is refused below 400', () => {
    expect(() => choose('a', { code: 399, accept: 'image/png' }, other)).toThrow(
      'Not acceptable. Available: text/plain',
    );
  });

  it('of an operation that documents only errors is answered whatever the client accepts', () => {
    expect(choose('b', { accept: 'image/png' }, other)).toBe('text/plain');
  });

  it('of a default answer is that of a success', () => {
    expect(() => choose('c', { accept: 'image/png' }, other)).toThrow('Not acceptable. Available: text/plain');
  });

  it.each([
    ['image/png', 'image/*'],
    ['image/*', 'image/*'],
    ['application/json', 'application/json; charset=utf-8'],
    ['application/*', 'application/json; charset=utf-8'],
  ])('may be a range or have parameters: %s is answered by %s', (accept, want) => {
    expect(choose('d', { accept }, other)).toBe(want);
  });

  it.each([
    ['text/csv', 'image/png', 'text/csv'],
    ['image/*', 'image/gif', 'image/gif'],
    ['image/*', 'text/html, image/gif;q=0, image/webp;q=0.1', 'image/webp'],
    ['image/*', 'image/*', 'image/png'],
    ['image/*', undefined, 'image/png'],
    ['*/*', 'text/css', 'text/css'],
  ])('%s is sent to a client that accepts %s as %s', (documented, accept, want) => {
    expect(sentType(documented, accept, 'image/png')).toBe(want);
  });

  it.each([
    ['format=json', 'json'],
    ['export=csv', 'csv'],
    ['export=plain', undefined],
    ['export=csv&format=pdf', 'pdf'],
    ['view=json', undefined],
    ['sort=csv', undefined],
    ['', undefined],
  ])('is asked for by a parameter that lists it: %s', (query, want) => {
    const parameters = [
      { name: 'export', in: 'query', schema: { enum: ['csv', 'json', 'plain'] } },
      { name: 'view', in: 'query', schema: { type: 'string' } },
      { name: 'sort', in: 'header', schema: { enum: ['csv'] } },
    ];
    const of = (...types: string[]) =>
      contractFrom({
        openapi: '3.1.0',
        paths: { '/a': { get: { operationId: 'a', parameters, responses: { 200: { content: content(...types) } } } } },
      });
    const several = of('application/json; charset=utf-8', 'text/csv');
    expect(formatOf(several, operationOf(several, 'a'), new URLSearchParams(query))).toBe(want);
    const one = of('text/csv');
    const named = query.includes('format') ? want : undefined;
    expect(formatOf(one, operationOf(one, 'a'), new URLSearchParams(query))).toBe(named);
  });

  it('is the first that is offered if no media type has the format', () => {
    expect(choose('a', { format: 'pdf' }, other)).toBe('application/json');
  });
});
