import { expect, test } from 'vitest';
import { formatFailures } from '../src/list.ts';

const failure = { package: '@xs2a/a', name: 'a sum is right', file: 'packages/a/test/sum.test.ts', reason: 'is not' };

test('the list counts the failures, and names package, test, file and reason of each', () => {
  expect(formatFailures([failure])).toBe(
    '1 failure\n\n@xs2a/a › a sum is right\n  packages/a/test/sum.test.ts\n  is not',
  );
  const code = { package: '//', name: 'lint:code', file: undefined, reason: 'no' };
  expect(formatFailures([failure, code])).toBe(
    '2 failures\n\n@xs2a/a › a sum is right\n  packages/a/test/sum.test.ts\n  is not\n\nroot › lint:code\n  no',
  );
});
