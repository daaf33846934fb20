import { describe, expect, it } from 'vitest';
import { documentedStatus, statusNumber, successStatus } from '../src/status.ts';

describe('keys of responses', () => {
  it('a status is described by itself, by its range or by default, in this order', () => {
    expect(documentedStatus(['200', '4XX', '404', 'default'], 404)).toBe('404');
    expect(documentedStatus(['200', '4XX', 'default'], 404)).toBe('4XX');
    expect(documentedStatus(['200', 'default'], 404)).toBe('default');
    expect(documentedStatus(['200'], 404)).toBeUndefined();
  });

  it('a range answers its first status, default a server error', () => {
    expect(['200', '4XX', 'default'].map(statusNumber)).toEqual([200, 400, 500]);
  });

  it('the lowest success is answered unasked', () => {
    expect(successStatus(['401', '204', '202'])).toBe('202');
    expect(successStatus(['101', '204'])).toBe('204');
    expect(successStatus(['default', '401'])).toBe('default');
  });
});
