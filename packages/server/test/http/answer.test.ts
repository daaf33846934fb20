import { describe, expect, it } from 'vitest';
import { answerProblem, toHeaders, toPayload, withPayload } from '../../src/http/answer.ts';
import { isReading, splitTarget } from '../../src/http/request.ts';
import { methodNotAllowed, validationFailed } from '../../src/problem.ts';

const answer = (body: unknown, type?: string) => ({
  status: 200,
  headers: type === undefined ? {} : { 'Content-Type': type },
  body,
});

describe('the body of an answer', () => {
  it.each([
    ['an object', answer({ a: 'ü' }), '{"a":"ü"}'],
    ['a string of JSON', answer('a'), '"a"'],
    ['a string of JSON by its type', answer('a', 'application/problem+json'), '"a"'],
    ['a text', answer('a', 'text/plain'), 'a'],
    ['an object of another type', answer([1], 'text/plain'), '[1]'],
    ['null', answer(null), 'null'],
    ['an empty text', answer('', 'text/plain'), ''],
  ])('is sent: %s', (_name, given, want) => {
    expect(toPayload(given)?.toString()).toBe(want);
  });

  it('may be bytes, or a part of them', () => {
    const bytes = new Uint8Array([1, 2, 3, 4]);
    expect(toPayload(answer(bytes.subarray(1, 3), 'application/pdf'))).toEqual(Buffer.from([2, 3]));
  });

  it('is written once if it is sent more often', () => {
    const given = withPayload(answer({ a: 1 }));
    expect(toPayload(given)).toBe(toPayload(given));
    expect(toPayload(given)?.toString()).toBe('{"a":1}');
  });

  it('may be missing', () => {
    expect(toPayload(answer(undefined))).toBeUndefined();
    const empty = answer(undefined);
    expect(withPayload(empty)).toBe(empty);
  });
});

it('headers name type and length of a body', () => {
  expect(toHeaders(answer('a'), Buffer.from('ü'))).toEqual({
    'Content-Type': 'application/json',
    'Content-Length': '2',
  });
  expect(toHeaders(answer('a', 'text/plain'), Buffer.from('a'))).toMatchObject({ 'Content-Type': 'text/plain' });
  expect(toHeaders(answer(undefined, 'text/plain'), undefined)).toEqual({ 'Content-Type': 'text/plain' });
});

describe('an error', () => {
  function answered(error: unknown) {
    const lines: string[] = [];
    const { status, headers, body } = answerProblem(error, (level, text) => void lines.push(`${level} ${text()}`));
    return { status, headers, body, lines };
  }

  it('of the client is answered as it is', () => {
    expect(answered(methodNotAllowed('GET'))).toEqual({
      status: 405,
      headers: { Allow: 'GET' },
      body: { code: 405, message: 'Method not allowed. Allowed: GET' },
      lines: ['debug 405: Method not allowed. Allowed: GET'],
    });
    expect(answered(validationFailed({ a: ['x'], b: ['y'] })).lines).toEqual(['debug 422: a, b']);
  });

  it('of the server says nothing to the client', () => {
    const error = new Error('secret');
    const body = { code: 500, message: 'Internal server error' };
    expect(answered(error)).toEqual({ status: 500, headers: {}, body, lines: [`error ${error.stack}`] });
    expect(answered('no error').lines).toEqual(['error no error']);
    expect(answerProblem(error)).toMatchObject({ status: 500 });
  });
});

it('a target is a path and a query', () => {
  expect(splitTarget('/a')).toEqual({ path: '/a', search: '' });
  expect(splitTarget('/a?b?c')).toEqual({ path: '/a', search: 'b?c' });
  expect(splitTarget('?')).toEqual({ path: '', search: '' });
});

it('GET and HEAD only read', () => {
  expect(['GET', 'HEAD', 'POST', 'get'].filter((method) => isReading({ method }))).toEqual(['GET', 'HEAD']);
});
