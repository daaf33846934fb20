import { expect, test } from 'vitest';
import { toRequest } from '../../src/request.ts';
import { checkSettings } from '../../src/settings.ts';
import type { Target } from '../../src/target.ts';

const target: Omit<Target, 'sensitive'> = {
  facts: { call: 'POST /v1/wizard', operation: undefined },
  method: 'POST',
  path: '/v1/wizard',
  parts: ['/v1/wizard'],
  statuses: [200],
  success: 'json',
  parseAs: 'json',
};

test.each([
  { name: 'of an operation whose fields the bank names', sensitive: true, body: { key: 'KoA6' }, want: true },
  { name: 'with shared credentials', sensitive: false, body: { credentials: 'crp_' }, want: true },
  { name: 'with empty credentials', sensitive: false, body: { credentials: '' }, want: false },
  { name: 'without credentials', sensitive: false, body: { force: true }, want: false },
  { name: 'without a body', sensitive: false, body: undefined, want: false },
])('a call $name is sensitive: $want', ({ sensitive, body, want }) => {
  expect(toRequest(checkSettings({}), { ...target, sensitive }, { body }).isSensitive).toBe(want);
});
