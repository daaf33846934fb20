import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../src/check/csv.ts';
import { findingsIn, placesIn, type Said } from './judge.ts';

const passport = (
  type: string,
  answered: string,
  disposition = `attachment; filename="p.${type.split('/')[1]}"`,
): Said => ({
  operation: 'getPassport',
  headers: { 'content-type': type, 'x-pages': '1', 'content-disposition': disposition },
  answered,
});
const pdf = '%PDF-1.7\n1 0 obj\n%%EOF\n';

const table: { name: string; given: Said; want: string[] }[] = [
  { name: 'a PDF', given: passport('application/pdf', pdf), want: [] },
  { name: 'a PDF that is cut off', given: passport('application/pdf', pdf.slice(0, 12)), want: ['file at 200'] },
  { name: 'a page that is called a PDF', given: passport('application/pdf', '<p>please wait'), want: ['file at 200'] },
  { name: 'a CSV', given: passport('text/csv', 'name;lives\r\n"Tom; the ""cat""";9\r\n'), want: [] },
  { name: 'a CSV with a long field', given: passport('text/csv', `a;b\n"${'x'.repeat(20_000_000)}";1\n`), want: [] },
  { name: 'a CSV whose rows differ', given: passport('text/csv', 'name;lives\nTom\n'), want: ['file at 200'] },
  { name: 'JSON that is called a CSV', given: passport('text/csv', '{"name": "Tom"}'), want: ['file at 200'] },
  { name: 'an empty file', given: passport('text/csv', ''), want: ['body at 200'] },
  {
    name: 'a file name of another type',
    given: passport('application/pdf', pdf, 'attachment; filename="p.csv"'),
    want: ['header at Content-Disposition'],
  },
  {
    name: 'no file name',
    given: passport('application/pdf', pdf, 'attachment'),
    want: ['header at Content-Disposition'],
  },
  {
    name: 'a file name without quotes',
    given: passport('application/pdf', pdf, 'attachment; filename=p.pdf'),
    want: [],
  },
  {
    name: 'an encoded file name',
    given: passport('application/pdf', pdf, "attachment; filename*=UTF-8''p%C3%A4.pdf"),
    want: [],
  },
  {
    name: 'no disposition',
    given: passport('application/pdf', pdf, 'filename="p.pdf"'),
    want: ['header at Content-Disposition'],
  },
];

describe('files', () => {
  it.each(table)('$name', ({ given, want }) => {
    expect(placesIn(given)).toEqual(want);
  });

  it.each([
    ['<12345678901234567890', '21 bytes that begin with "<1234567890123456789"'],
    ['<1234567890123456789', '20 bytes that begin with "<1234567890123456789"'],
  ])('the beginning of %s is told', (answered, want) => {
    expect(findingsIn(passport('application/pdf', answered)).map(({ found }) => found)).toEqual([want]);
  });

  it.each([
    ['name;lives\nTom\n', 'rows of 2, 1 columns'],
    ['{"name": "Tom"}', '15 bytes that begin with "{\\"name\\": \\"Tom\\"}"'],
  ])('of %j it is told why it is no CSV', (answered, want) => {
    expect(findingsIn(passport('text/csv', answered)).map(({ found }) => found)).toEqual([want]);
  });

  it('columns are counted with the separator that the first row has most of', () => {
    expect(columnsOf('a,b;c,d\n1,2,3\n')).toEqual([3, 3]);
    expect(columnsOf('a\n')).toEqual([1]);
  });
});
