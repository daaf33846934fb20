import { expect, test } from 'vitest';
import { decisions, verdictOf } from '../../src/tables/decisions.ts';

test.each(decisions.map((decision) => [decision.sentence, decision] as const))('%s', (_, decision) => {
  const { request, response } = decision;
  expect(verdictOf(decision)).toEqual({ request, response });
});

test('each decision is one sentence', () => {
  for (const { sentence } of decisions) expect(sentence).toMatch(/^[^.]+\.$/);
});
