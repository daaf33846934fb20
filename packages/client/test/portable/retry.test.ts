import { afterEach, describe, expect, test, vi } from 'vitest';
import { shouldRetry, waitBefore } from '../../src/recovery.ts';
import { allowedRetries, isSafe } from '../../src/retry.ts';

const wizard = '/v1/wizard';
const key = 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK';

describe('allowedRetries', () => {
  test.each([
    { name: 'a GET has those of the client', task: { method: 'GET', path: '/v1/version' }, want: 2 },
    { name: 'a GET has none if it asks for none', task: { method: 'GET', path: '/v1/version', retries: 0 }, want: 0 },
    { name: 'a POST has none', task: { method: 'POST', path: '/v1/payments', body: {} }, want: 0 },
    { name: 'a PUT has none', task: { method: 'PUT', path: '/v1/api/users', body: {} }, want: 0 },
    { name: 'a PATCH has none', task: { method: 'PATCH', path: '/v1/api/users' }, want: 0 },
    { name: 'a DELETE has none', task: { method: 'DELETE', path: '/v1/payments' }, want: 0 },
    {
      name: 'polling has those of the client',
      task: { method: 'POST', path: wizard, body: { key, action: 'poll' } },
      want: 2,
    },
    {
      name: 'polling with the other name of the key has those of the client',
      task: { method: 'POST', path: wizard, body: { wizard_session_key: key, action: 'poll' } },
      want: 2,
    },
    {
      name: 'polling with any other field has none',
      task: { method: 'POST', path: wizard, body: { key, action: 'poll', tan: '123456' } },
      want: 0,
    },
    {
      name: 'a wizard step has none',
      task: { method: 'POST', path: wizard, body: { key, pin: '1' }, retries: 0 },
      want: 0,
    },
    { name: 'a step without a body has none', task: { method: 'PUT', path: wizard }, want: 0 },
    {
      name: 'the action of polling has none in other operations',
      task: { method: 'POST', path: '/v1/risks', body: { action: 'poll' } },
      want: 0,
    },
    ...['action2', 'xkey', 'wizard_session_key2'].map((field) => ({
      name: `polling with a field ${field} has none`,
      task: { method: 'POST', path: wizard, body: { key, action: 'poll', [field]: '123456' } },
      want: 0,
    })),
    {
      name: 'shared credentials have none',
      task: { method: 'POST', path: '/v1/connections/bcn_1/sync', body: { credentials: 'crp_' } },
      want: 0,
    },
  ])('$name', ({ task, want }) => {
    const { body, retries, ...target } = { body: undefined, retries: undefined, ...task };
    const facts = { call: task.path, operation: undefined };
    expect(allowedRetries(isSafe(target, body), { facts }, retries, 2)).toBe(want);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('a %s cannot ask for retries', (method) => {
    const safe = isSafe({ method, path: '/v1/payments' }, undefined);
    const ask = (operation?: 'createPayment') => allowedRetries(safe, { facts: { call: 'POST /v1', operation } }, 1, 2);
    expect(() => ask('createPayment')).toThrow(new TypeError('createPayment is never repeated'));
    expect(() => ask()).toThrow(new TypeError('POST /v1 is never repeated'));
  });
});

describe('waitBefore', () => {
  afterEach(() => void vi.restoreAllMocks());

  test.each([
    { attempt: 1, most: 500 },
    { attempt: 2, most: 1000 },
    { attempt: 3, most: 2000 },
    { attempt: 20, most: 30_000 },
  ])('is anything up to $most ms after attempt $attempt', ({ attempt, most }) => {
    const random = vi.spyOn(Math, 'random');
    random.mockReturnValue(0);
    expect(waitBefore(attempt)).toBe(0);
    random.mockReturnValue(1);
    expect(waitBefore(attempt)).toBe(most);
  });

  test.each([
    { retryAfter: undefined, want: 0 },
    { retryAfter: 0, want: 0 },
    { retryAfter: 7, want: 7000 },
    { retryAfter: 31, want: 31_000 },
  ])('is at least the $retryAfter s that the server asks for', ({ retryAfter, want }) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    expect(waitBefore(1, retryAfter)).toBe(want);
  });

  test('is longer than the server asks for if the random time is', () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    expect(waitBefore(1, 7)).toBe(7000);
    expect(waitBefore(6, 7)).toBe(16_000);
  });
});

describe('shouldRetry', () => {
  test.each([
    { kind: 'Connection', status: undefined, want: true },
    { kind: 'Timeout', status: undefined, want: true },
    { kind: 'Abort', status: undefined, want: false },
    { kind: 'Parse', status: 200, want: false },
    { kind: 'Parse', status: 500, want: true },
    { kind: 'Validation', status: 422, want: false },
    { kind: 'Unexpected', status: 428, want: false },
    { kind: 'RateLimit', status: 429, want: true },
    { kind: 'Unexpected', status: 430, want: false },
    { kind: 'Unexpected', status: 499, want: false },
    { kind: 'Server', status: 500, want: true },
    { kind: 'Server', status: 599, want: true },
  ] as const)('is $want after $kind with status $status', ({ kind, status, want }) => {
    expect(shouldRetry({ kind, status }, 1, 1, 1)).toBe(want);
  });

  test.each([
    { attempt: 1, retries: 0, want: false },
    { attempt: 1, retries: 1, want: true },
    { attempt: 2, retries: 1, want: false },
    { attempt: 2, retries: 2, want: true },
  ])('is $want after attempt $attempt with $retries retries', ({ attempt, retries, want }) => {
    expect(shouldRetry({ kind: 'Timeout', status: undefined }, attempt, retries, 1)).toBe(want);
  });

  test.each([
    { timeLeft: 1, want: true },
    { timeLeft: 0, want: false },
    { timeLeft: -1, want: false },
  ])('is $want if $timeLeft ms are left after the wait', ({ timeLeft, want }) => {
    expect(shouldRetry({ kind: 'Timeout', status: undefined }, 1, 1, timeLeft)).toBe(want);
  });
});
