import { describe, expect, it } from 'vitest';
import { findingsIn, placesIn, type Said, tom } from './judge.ts';

const passport = { operation: 'getPassport', headers: { 'x-pages': '1' } };
const file = (type: string, name: string) => ({
  'content-type': type,
  'content-disposition': `attachment; filename="${name}"`,
  'x-pages': '1',
});

const table: { name: string; given: Said; want: string[] }[] = [
  {
    name: 'a media type that is not documented is wrong',
    given: { headers: { 'content-type': 'application/problem+json' } },
    want: ['content-type at Content-Type'],
  },
  {
    name: 'a coding that nobody asked for is named, and nothing that follows from it',
    given: { headers: { 'content-encoding': 'gzip' }, answered: new Uint8Array([0x1f, 0x8b, 8, 0, 0xff]) },
    want: ['content-encoding at Content-Encoding'],
  },
  { name: 'no coding is none', given: { headers: { 'content-encoding': 'identity' } }, want: [] },
  {
    name: 'a body without media type is wrong',
    given: { headers: { 'content-type': '' } },
    want: ['content-type at Content-Type'],
  },
  {
    name: 'a media type that was not accepted is wrong',
    given: {
      operation: 'getPassport',
      sent: { accept: 'text/csv' },
      headers: file('application/json', 'p.json'),
      answered: {},
    },
    want: ['content-type at Content-Type'],
  },
  {
    name: 'an accepted group of media types is enough',
    given: {
      operation: 'getPassport',
      sent: { accept: 'application/*;q=0.5' },
      headers: file('application/json', 'p.json'),
      answered: {},
    },
    want: [],
  },
  {
    name: 'the parameter that names a format is heeded',
    given: {
      operation: 'getPassport',
      target: '/pets/1/passport?format=csv',
      headers: file('application/json', 'p.json'),
      answered: {},
    },
    want: ['content-type at Content-Type'],
  },
  {
    name: 'the parameter that chooses between two formats is heeded',
    given: { operation: 'getReport', target: '/report?format=csv', answered: {} },
    want: ['content-type at Content-Type'],
  },
  {
    name: 'a format may have a number at its end',
    given: {
      operation: 'getPassport',
      target: '/pets/1/passport?format=json2',
      headers: file('application/json', 'p.json'),
      answered: {},
    },
    want: [],
  },
  {
    name: 'JSON has no other charset than UTF-8',
    given: { headers: { 'content-type': 'application/json; charset=iso-8859-1' } },
    want: ['charset at Content-Type'],
  },
  {
    name: 'JSON may say that it is UTF-8',
    given: { headers: { 'content-type': 'application/json; charset="UTF-8"' } },
    want: [],
  },
  {
    name: 'bytes that are no UTF-8 are found',
    given: { answered: Buffer.from(JSON.stringify({ ...tom, name: 'Jörg' }), 'latin1') },
    want: ['charset at body'],
  },
  {
    name: 'UTF-8 that was encoded twice is found',
    given: { answered: { ...tom, name: Buffer.from('Jörg').toString('latin1') } },
    want: ['charset at body'],
  },
  { name: 'umlauts are no mistake', given: { answered: { ...tom, name: 'Jörg Ähnlich, São Paulo, 5 €' } }, want: [] },
];

describe('the content type', () => {
  it.each(table)('$name', ({ given, want }) => {
    expect(placesIn(given)).toEqual(want);
  });

  it('names what would have been right', () => {
    const [finding] = findingsIn({ ...passport, headers: { ...file('text/html', 'p.html') }, answered: '<p>' });
    expect(finding).toMatchObject({ found: 'text/html', expected: 'application/json or application/pdf or text/csv' });
  });
});
