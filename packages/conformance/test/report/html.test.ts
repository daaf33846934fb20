import { expect, test } from 'vitest';
import { toHtml } from '../../src/report/html/page.ts';
import { coverage, good } from './sample.ts';

test.each([
  [200, 200, false],
  [201, 200, true],
])('of %i missing items %i are listed, and more are announced: %s', (count, want, areMore) => {
  const missing = Array.from({ length: count }, (_, index) => ({ operationId: 'a', name: `n${index}`, pointer: '/a' }));
  const dimensions = coverage.dimensions.map((dimension, index) => ({
    ...dimension,
    missing: index === 0 ? missing : [],
  }));
  const page = toHtml({ ...good, coverage: { ...coverage, dimensions } });
  expect(page.match(/<strong>n\d+<\/strong>/g)).toHaveLength(want);
  expect(page.includes('<li>and 1 more</li>')).toBe(areMore);
});
