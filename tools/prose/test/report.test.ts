import { expect, test } from 'vitest';
import { toReport } from '../src/report.ts';

const finding = { file: 'a.md', line: 3, rule: 'is-no', found: 'is no event', repair: 'Write “is not a …”.' };

test('a finding is a paragraph, and a line sums up', () => {
  expect(toReport([finding], 5)).toBe(
    'a.md:3  is-no\n  found   is no event\n  repair  Write “is not a …”.\n\n1 problem in 1 file.',
  );
  expect(toReport([finding, { ...finding, line: 4 }, { ...finding, file: 'b.md' }], 5)).toMatch(
    /\n\n3 problems in 2 files\.$/,
  );
});

test('a text of 110 letters is shown, and of one with 111 beginning and end', () => {
  const found = `a${'b'.repeat(108)}c`;
  expect(toReport([{ ...finding, found }], 1)).toContain(found);
  expect(toReport([{ ...finding, found: `${found}d` }], 1)).toContain(`a${'b'.repeat(69)} … ${'b'.repeat(33)}cd\n`);
});

test('no finding is a line with the number of texts', () => {
  expect(toReport([], 5)).toBe('The prose has no problems (5 texts).');
});
