import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isSensitive, retriesOf, waitBefore } from '../../src/retry.ts';

const wizard = '/v1/wizard';
const key = 'KoA6ZwdTYeqSIvv6QpBf0VU9bWVnf8zmguNdGRpK';

describe('retriesOf', () => {
  test.each([
    { name: 'a GET has those of the client', task: { method: 'GET', path: '/v1/version' }, want: 2 },
    { name: 'a GET may ask for none', task: { method: 'GET', path: '/v1/version', retries: 0 }, want: 0 },
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
      name: 'polling under the other name of the key too',
      task: { method: 'POST', path: wizard, body: { wizard_session_key: key, action: 'poll' } },
      want: 2,
    },
    {
      name: 'polling that carries anything else has none',
      task: { method: 'POST', path: wizard, body: { key, action: 'poll', tan: '123456' } },
      want: 0,
    },
    {
      name: 'a wizard step has none',
      task: { method: 'POST', path: wizard, body: { key, pin: '1' }, retries: 0 },
      want: 0,
    },
    {
      name: 'shared credentials have none',
      task: { method: 'POST', path: '/v1/connections/bcn_1/sync', body: { credentials: 'crp_' } },
      want: 0,
    },
  ])('$name', ({ task, want }) => {
    expect(retriesOf({ ...task, facts: { call: task.path, operation: undefined } }, 2)).toBe(want);
  });

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('a %s cannot ask for any', (method) => {
    const task = { method, path: '/v1/payments', retries: 1 };
    const ask = (operation?: 'createPayment') => retriesOf({ ...task, facts: { call: 'POST /v1', operation } }, 2);
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
    { name: 'a date that is over', header: 'Thu, 01 Jan 2025 00:00:00 GMT', want: 0 },
    { name: 'no wait', header: '0', want: 0 },
    { name: 'nonsense', header: 'soon', want: 0 },
    { name: 'a negative number', header: '-5', want: 0 },
    { name: 'more than we wait', header: '3600', want: 30_000 },
  ])('follows Retry-After: $name', ({ header, want }) => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    expect(waitBefore(1, header)).toBe(want);
  });

  test('never comes back earlier than the server asks', () => {
    vi.spyOn(Math, 'random').mockReturnValue(1);
    expect(waitBefore(1, '7')).toBe(7000);
    expect(waitBefore(6, '7')).toBe(16_000);
  });
});

test.each([
  { path: wizard, body: { key }, want: true },
  { path: '/v1/connections/{connection_id}/sync', body: { credentials: 'crp_' }, want: true },
  { path: '/v1/connections/{connection_id}/sync', body: undefined, want: false },
  { path: '/v1/payments', body: {}, want: false },
])('a call of $path with $body is sensitive: $want', ({ path, body, want }) => {
  expect(isSensitive(path, body)).toBe(want);
});
