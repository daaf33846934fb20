import { expect, it } from 'vitest';
import type { Problem } from '../../../compiler/lint/problem.ts';
import { toJson, toText } from '../../../compiler/lint/report.ts';

const problem: Problem = {
  rule: 'mandatory-statuses',
  file: 'resources/payments/payments.yaml',
  line: 42,
  column: 3,
  pointer: '#/post/responses',
  actual: '200, 403',
  expected: '"401" among the responses',
  repair: 'Add "401".',
};
const summary = { files: 5, operations: 2, webhooks: 1 };

it('says everything about a problem, beginning with a place that editors open', () => {
  expect(toText([problem], summary, 'spec')).toBe(`spec/resources/payments/payments.yaml:42:3  mandatory-statuses
  at        #/post/responses
  found     200, 403
  expected  "401" among the responses
  repair    Add "401".

1 problem in 1 file (of 5).`);
});

it('says in one line that there is no problem', () => {
  expect(toText([], summary, 'spec')).toBe('The contract has no problems (5 files, 2 operations, 1 webhook).');
});

it('writes the same as JSON', () => {
  expect(JSON.parse(toJson([problem], summary))).toEqual({ ...summary, problems: [problem] });
});
