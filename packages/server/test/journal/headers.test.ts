import { redacted } from '@xs2a/contract';
import { describe, expect, it } from 'vitest';
import { redactHeaders } from '../../src/journal/headers.ts';

describe('the value of a header', () => {
  it.each([
    ['accept', 'text/csv'],
    ['content-type', 'application/json'],
    ['host', '127.0.0.1:4010'],
    ['origin', 'http://localhost:5173'],
    ['prefer', 'code=404'],
    ['User-Agent', 'curl/8'],
  ])('%s may be shown', (name, value) => {
    expect(redactHeaders({ [name]: value })).toEqual({ [name]: value });
  });

  it.each(['authorization', 'cookie', 'forwarded', 'x-foo', 'x-request-id', 'from', 'constructor', '__proto_'])(
    '%s may not be shown',
    (name) => {
      expect(redactHeaders({ [name]: 'Basic abc' })).toEqual({ [name]: redacted });
    },
  );

  it.each([
    ['http://localhost:5173/cart?token=abc#top', 'http://localhost:5173/cart'],
    ['http://me:abc@localhost/', 'http://localhost/'],
    ['abc', redacted],
    ['data:abc', redacted],
  ])('referer is shown without what may be secret: %s', (given, want) => {
    expect(redactHeaders({ referer: given })).toEqual({ referer: want });
  });
});
