import { describe, expect, it } from 'vitest';
import { withoutConsequences } from '../../src/check/consequences.ts';
import type { Case, Finding } from '../../src/types.ts';

const caseOf = (...expected: string[]) => ({ expect: expected }) as unknown as Case;

/** Findings of `rule at place`. */
function left(testCase: Case, ...lines: string[]): string[] {
  const findings = lines.map((line) => {
    const [rule, place] = line.split(' at ');
    return { rule, place } as Finding;
  });
  return withoutConsequences(testCase, findings).map(({ rule, place }) => `${rule} at ${place}`);
}

describe('a finding that follows from another is left out', () => {
  it.each([
    ['the example of a body that is wrong there', ['body at 200 /id', 'example at 200 /id'], ['body at 200 /id']],
    ['the example around it', ['body at 200 /data/*/id', 'example at 200 /data'], ['body at 200 /data/*/id']],
    ['the whole example', ['body at 200 /id', 'example at 200 /'], ['body at 200 /id']],
    ['the second of two content types', ['content-type at A', 'content-type at B'], ['content-type at A']],
    ['a file under the wrong content type', ['content-type at A', 'file at 200'], ['content-type at A']],
  ])('%s', (_, given, want) => {
    expect(left(caseOf('2XX'), ...given)).toEqual(want);
  });

  it.each([
    ['the example that differs elsewhere', ['body at 200 /id', 'example at 200 /name']],
    ['the example that differs in a name with the same beginning', ['body at 200 /id_type', 'example at 200 /id']],
    ['the example of another status', ['body at 200 /id', 'example at 201 /id']],
    ['an example without a wrong body', ['header at Allow', 'example at 200 /id']],
    ['a file under the right content type', ['header at Allow', 'file at 200']],
  ])('but not %s', (_, given) => {
    expect(left(caseOf('2XX'), ...given)).toEqual(given);
  });

  it('what is wrong in a success that should have been a refusal, but nothing that tells of the inside', () => {
    const body = ['body at 200 /', 'header at X', 'content-type at Y', 'example at 200 /', 'identity at /id'];
    expect(left(caseOf('401'), 'status at 200', ...body, 'leak at 200')).toEqual(['status at 200', 'leak at 200']);
    expect(left(caseOf('401'), 'undocumented-status at 200', ...body)).toEqual(['undocumented-status at 200']);
    expect(left(caseOf('2XX', '404'), 'undocumented-status at 203', 'body at 203 /')).toHaveLength(2);
    expect(left(caseOf('401'), 'status at 500', 'body at 500 /')).toHaveLength(2);
    expect(left(caseOf('401'), 'body at 401 /', 'header at X')).toHaveLength(2);
  });
});
