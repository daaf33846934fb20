import { expect, test } from 'vitest';
import { checkOrder } from '../../src/input/order.ts';
import type { JsonObject } from '../../src/model/json.ts';

const versioned = (version: unknown): JsonObject => ({ info: { version } });

test.each([
  ['1.0.0', '1.0.0'],
  ['1.0.0', '1.0.1'],
  ['1.0.9', '1.1.0'],
  ['1.9.9', '2.0.0'],
  ['1.9.0', '1.10.0'],
  ['1.0.0-beta', '1.0.0'],
  ['draft', '0.0.1'],
  ['2.0.0', 'draft'],
  ['2.0', '1.0'],
  [2, '1.0.0'],
])('a revision may follow %s with %s', (base, revision) => {
  expect(() => checkOrder(versioned(base), versioned(revision))).not.toThrow();
});

test.each([
  ['1.0.1', '1.0.0'],
  ['1.1.0', '1.0.9'],
  ['2.0.0', '1.9.9'],
  ['1.10.0', '1.9.0'],
])('after %s, a revision of %s is refused', (base, revision) => {
  expect(() => checkOrder(versioned(base), versioned(revision))).toThrowError(
    expect.objectContaining({
      message: `version ${revision} is older than ${base} of the base; were they swapped?`,
      pointer: '#/info/version',
      side: 'revision',
    }),
  );
});

test('documents without a version are not compared', () => {
  expect(() => checkOrder({}, versioned('1.0.0'))).not.toThrow();
  expect(() => checkOrder(versioned('1.0.0'), { info: 'none' })).not.toThrow();
});
