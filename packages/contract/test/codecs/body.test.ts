import { describe, expect, it } from 'vitest';
import { bodyFormat } from '../../src/codecs/body.ts';

describe('the format of a body', () => {
  it.each([
    ['application/json', 'json'],
    ['application/merge-patch+json', 'json'],
    ['application/x-www-form-urlencoded', 'form'],
    ['text/plain', 'text'],
    ['application/xml', undefined],
    ['multipart/form-data', undefined],
  ])('of %s is %s', (type, want) => {
    expect(bodyFormat(type)).toBe(want);
  });
});
