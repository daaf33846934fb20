import { describe, expect, it } from 'vitest';
import { chooseMediaType, exampleOfFormat, type Wishes } from '../../src/situations/media-type.ts';
import { contract, operationOf } from '../contract.ts';

const choose = (operationId: string, wishes: Partial<Wishes>) =>
  chooseMediaType(contract, operationOf(operationId), { accept: undefined, format: null, code: undefined, ...wishes });

describe('the media type of an answer', () => {
  const cases: { given: Partial<Wishes>; want: string }[] = [
    { given: {}, want: 'application/pdf' },
    { given: { accept: '*/*' }, want: 'application/pdf' },
    { given: { accept: '' }, want: 'application/pdf' },
    { given: { accept: ' , ' }, want: 'application/pdf' },
    { given: { accept: 'text/csv;q=high' }, want: 'text/csv' },
    { given: { accept: 'text/csv;q=' }, want: 'text/csv' },
    { given: { accept: 'text/csv;q=-1, application/json;q=0.9' }, want: 'text/csv' },
    { given: { accept: 'text/*' }, want: 'text/csv' },
    { given: { accept: 'text/csv;q=0.1, application/json;q=0.2' }, want: 'application/json' },
    { given: { accept: 'application/json;q=0, */*' }, want: 'application/pdf' },
    { given: { accept: 'TEXT/CSV' }, want: 'text/csv' },
    { given: { format: 'csv', accept: '*/*' }, want: 'text/csv' },
    { given: { format: 'json2', accept: '*/*' }, want: 'application/json' },
    { given: { accept: 'text/html', code: 404 }, want: 'application/json' },
  ];
  it.each(cases)('of a download, $given: $want', ({ given, want }) => {
    expect(choose('downloadAccountSnapshot', given)).toBe(want);
  });

  it('is none where the answer has no content', () => {
    expect(choose('deletePayment', { accept: 'text/html' })).toBeUndefined();
  });

  it.each(['text/html', 'application/json;q=0', 'image/*'])('"%s" is not acceptable', (accept) => {
    expect(() => choose('getVersion', { accept })).toThrow(expect.objectContaining({ status: 406 }));
  });
});

it('two formats of one media type have an example each', () => {
  const operation = operationOf('downloadAccountSnapshot');
  const exampleOf = (format: string | null) => exampleOfFormat(contract, operation, 'application/json', format);
  expect(['json', 'json2', null].map(exampleOf)).toEqual([
    'account-snapshot-json',
    'account-snapshot-json2',
    undefined,
  ]);
});
