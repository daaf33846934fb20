import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allowedRetries, shouldRetry, waitBefore } from '../../src/retry.ts';

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
    const target = { ...task, facts: { call: task.path, operation: undefined } };
    expect(allowedRetries(target, task, 2)).toBe(want);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('a %s cannot ask for retries', (method) => {
    const ask = (operation?: 'createPayment') =>
      allowedRetries({ method, path: '/v1/payments', facts: { call: 'POST /v1', operation } }, { retries: 1 }, 2);
    expect(() => ask('createPayment')).toThrow(new TypeError('createPayment is never repeated'));
    expect(() => ask()).toThrow(new TypeError('POST /v1 is never repeated'));
  });
});

describe('waitBefore', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-01-01T00:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  test.each([
    { attempt: 1, most: 500 },
    { attempt: 2, most: 1000 },
    { attempt: 3, most: 2000 },
    { attempt: 20, most: 30_000 },
  ])('is anything up to $most ms after attempt $attempt', ({ attempt, most }) => {
    const random = vi.spyOn(Math, 'random');
    random.mockReturnValue(0);
    expect(waitBefore(attempt, null)).toBe(0);
    random.mockReturnValue(1);
    expect(waitBefore(attempt, null)).toBe(most);
  });

  test.each([
    { name: 'seconds', header: '7', want: 7000 },
    { name: 'a date', header: 'Thu, 01 Jan 2026 00:00:05 GMT', want: 5000 },
    { name: 'a date in the past', header: 'Thu, 01 Jan 2025 00:00:00 GMT', want: 0 },
    { name: 'no wait', header: '0', want: 0 },
    { name: 'nonsense', header: 'soon', want: 0 },
    { name: 'a negative number', header: '-5', want: 0 },
    { name: 'the longest wait', header: '30', want: 30_000 },
    { name: 'more than the longest wait', header: '31', want: 30_000 },
  ])('follows Retry-After: $name', ({ header, want }) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    expect(waitBefore(1, header)).toBe(want);
  });

  test('is never shorter than the server asks for', () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    expect(waitBefore(1, '7')).toBe(7000);
    expect(waitBefore(6, '7')).toBe(16_000);
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
