import { describe, expect, it } from 'vitest';
import { documentedStatus, statusNumber, successCode, successStatus } from '../src/status.ts';

describe('keys of responses', () => {
  it('a status is described by itself, by its range or by default, in this order', () => {
    expect(documentedStatus(['200', '4XX', '404', 'default'], 404)).toBe('404');
    expect(documentedStatus(['200', '4XX', 'default'], 404)).toBe('4XX');
    expect(documentedStatus(['200', 'default'], 404)).toBe('default');
    expect(documentedStatus(['200'], 404)).toBeUndefined();
    expect(documentedStatus(['200', '4xx'], 404)).toBe('4xx');
  });

  it('a range answers its first status, default a server error', () => {
    expect(['200', '4XX', 'default'].map(statusNumber)).toEqual([200, 400, 500]);
  });

  it('the lowest success is answered unasked', () => {
    expect(successStatus(['401', '204', '202'])).toBe('202');
    expect(successStatus(['101', '204'])).toBe('204');
    expect(successStatus(['100', '404'])).toBe('404');
    expect(successStatus(['100'])).toBeUndefined();
    expect(successStatus(['401', 'default'])).toBe('default');
    expect(successStatus(['401', '304', '302', 'default'])).toBe('302');
    expect(successStatus(['401', '422'])).toBe('401');
  });

  it('default is a success where it is answered unasked', () => {
    expect(['200', '2XX', '302', 'default', '401'].map(successCode)).toEqual([200, 200, 302, 200, 401]);
  });
});
