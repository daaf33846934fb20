import { expect, it } from 'vitest';
import {
  addError,
  badRequest,
  expectationFailed,
  methodNotAllowed,
  newErrors,
  notAcceptable,
  notFound,
  notImplemented,
  type Problem,
  requestTimeout,
  serverError,
  tooLarge,
  unauthorized,
  unsupportedMediaType,
  validationFailed,
} from '../src/problem.ts';

it.each([
  [badRequest(), 400, 'Bad request', {}],
  [unauthorized(), 401, 'Invalid credentials.', {}],
  [unauthorized('Bearer'), 401, 'Invalid credentials.', { 'WWW-Authenticate': 'Bearer' }],
  [notFound(), 404, 'The requested resource was not found', {}],
  [methodNotAllowed('GET, HEAD'), 405, 'Method not allowed. Allowed: GET, HEAD', { Allow: 'GET, HEAD' }],
  [notAcceptable(['a/b', 'c/d']), 406, 'Not acceptable. Available: a/b, c/d', {}],
  [requestTimeout(), 408, 'Request timeout', {}],
  [tooLarge(5), 413, 'The body is larger than 5 bytes.', { Connection: 'close' }],
  [unsupportedMediaType(['a/b', 'c/d']), 415, 'Unsupported media type. Supported: a/b, c/d', {}],
  [expectationFailed(), 417, 'Expectation failed', {}],
  [serverError(), 500, 'Internal server error', {}],
  [notImplemented('The method CONNECT'), 501, 'The method CONNECT is not implemented.', {}],
])('%s', (problem, code, message, headers) => {
  expect(problem.status).toBe(code);
  expect(problem.headers).toStrictEqual(headers);
  expect(JSON.parse(JSON.stringify(problem))).toEqual({ code, message });
});

it('a 422 contains the errors by field', () => {
  expect(JSON.parse(JSON.stringify(validationFailed({ a: ['Wrong.'] })))).toEqual({
    code: 422,
    message: 'Validation failed',
    errors: { a: ['Wrong.'] },
  });
});

it('a contract may document another status for the same', () => {
  const statuses = (problem: Problem): number[] => [
    problem.status,
    ...(problem.instead ? statuses(problem.instead) : []),
  ];
  expect(statuses(unauthorized())).toEqual([401, 403]);
  expect(statuses(validationFailed({}))).toEqual([422, 400]);
  expect(statuses(notFound())).toEqual([404]);
  expect(statuses(notFound({ id: ['Wrong.'] }))).toEqual([404, 422, 400]);
});

it('a message is listed once, whatever its field is called', () => {
  const errors = newErrors();
  for (const message of ['One.', 'Two.', 'One.']) addError(errors, 'toString', message);
  expect({ ...errors }).toEqual({ toString: ['One.', 'Two.'] });
});
