import { describe, expect, it } from 'vitest';
import { placesIn, type Said } from './judge.ts';

const unauthorised = { expect: ['401'], status: 401, answered: { code: 401, message: 'no' } };
const wrongMethod = { group: 'method' as const, expect: ['405'], status: 405, answered: { code: 405, message: 'no' } };
const passport = (headers: Record<string, string>): Said => ({ operation: 'getPassport', headers, answered: {} });
const disposition = 'attachment; filename="passport.json"';

const table: { name: string; given: Said; want: string[] }[] = [
  { name: 'a 401 has a challenge', given: unauthorised, want: ['header at WWW-Authenticate'] },
  {
    name: 'a challenge names the scheme of the operation',
    given: { ...unauthorised, headers: { 'www-authenticate': 'Bearer' } },
    want: ['header at WWW-Authenticate'],
  },
  {
    name: 'the right challenge is right',
    given: { ...unauthorised, headers: { 'www-authenticate': 'Basic realm="pets"' } },
    want: [],
  },
  { name: 'a 405 says what is allowed', given: wrongMethod, want: ['header at Allow'] },
  {
    name: 'what is allowed is all that the path has',
    given: { ...wrongMethod, headers: { allow: 'GET' } },
    want: ['header at Allow'],
  },
  {
    name: 'what is allowed is nothing else',
    given: { ...wrongMethod, headers: { allow: 'GET, DELETE, PUT' } },
    want: ['header at Allow'],
  },
  {
    name: 'what is refused is not allowed',
    given: { ...wrongMethod, method: 'HEAD', headers: { allow: 'GET, DELETE, HEAD' }, answered: '' },
    want: ['header at Allow'],
  },
  { name: 'more may be allowed', given: { ...wrongMethod, headers: { allow: 'get, delete, HEAD' } }, want: [] },
  {
    name: 'a required header is there',
    given: passport({ 'content-disposition': disposition }),
    want: ['header at X-Pages'],
  },
  {
    name: 'a header has the documented form',
    given: passport({ 'content-disposition': disposition, 'x-pages': 'two' }),
    want: ['header at X-Pages'],
  },
  {
    name: 'a download has a disposition',
    given: passport({ 'x-pages': '1' }),
    want: ['header at Content-Disposition'],
  },
  {
    name: 'an optional header may be missing',
    given: passport({ 'content-disposition': disposition, 'x-pages': '1' }),
    want: [],
  },
  {
    name: 'a length is a number',
    given: { headers: { 'content-length': '27, 27' } },
    want: ['header at Content-Length'],
  },
  {
    name: 'a 204 promises no body',
    given: {
      operation: 'deletePet',
      status: 204,
      answered: '',
      headers: { 'content-type': '', 'content-length': '17' },
    },
    want: ['body at 204'],
  },
];

describe('headers', () => {
  it.each(table)('$name', ({ given, want }) => {
    expect(placesIn(given)).toEqual(want);
  });
});
