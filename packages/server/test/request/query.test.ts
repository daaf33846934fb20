import { describe, expect, it } from 'vitest';
import { isDecodable, parseQuery } from '../../src/request/query.ts';

describe('a query', () => {
  it('is decoded', () => {
    expect([...parseQuery('a=1+2&a=%C3%BC&b')]).toEqual([
      ['a', '1 2'],
      ['a', 'ü'],
      ['b', ''],
    ]);
  });

  it('that cannot be decoded is refused by parameter', () => {
    expect(() => parseQuery('a=%FF&b=1&c=%E0%A4%A&%F=1')).toThrow(
      expect.objectContaining({
        errors: {
          a: ['The value is not correctly encoded.'],
          c: ['The value is not correctly encoded.'],
          query: ['The query is not correctly encoded.'],
        },
      }),
    );
  });
});

it('a path that cannot be decoded is noticed', () => {
  expect(['/v1/%20', '/v1/%', '/v1/%C3%28'].map(isDecodable)).toEqual([true, false, false]);
});
