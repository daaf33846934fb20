import { describe, expect, it } from 'vitest';
import { groupFindings } from '../../src/run/group.ts';
import type { CaseResult } from '../../src/types.ts';

const results = (count: number): CaseResult[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    operationId: 'a',
    group: 'example',
    title: '',
    milliseconds: 1,
    curl: '',
    findings: [
      { rule: 'body', operationId: 'a', caseId: `c${index}`, place: '/', found: '', expected: '', repair: '' },
    ],
  }));

describe('a group of findings', () => {
  it.each([
    [9, 9],
    [10, 10],
    [11, 10],
  ])('of %i cases names %i', (count, named) => {
    expect(groupFindings(results(count))).toMatchObject([{ count, caseIds: { length: named } }]);
  });
});
