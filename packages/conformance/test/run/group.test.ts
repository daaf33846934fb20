import { describe, expect, it } from 'vitest';
import { groupFindings } from '../../src/run/group.ts';
import type { CaseResult, Finding } from '../../src/types.ts';

type Found = Partial<Finding> & { rule: string };

/** A case whose id begins with operation and group. */
function caseOf(id: string, ...found: Found[]): CaseResult {
  const [operationId = '', group = ''] = id.split('/');
  const findings = found.map((more) => ({
    ...{ operationId, caseId: id, place: '200', found: 'a', expected: 'b', repair: 'Repair it.' },
    ...more,
  }));
  return {
    id,
    operationId,
    group: group as CaseResult['group'],
    title: '',
    milliseconds: 1,
    curl: `curl ${id}`,
    notes: [],
    findings,
  };
}

const passing = (...ids: string[]) => ids.map((id) => caseOf(id));
const counts = (...results: CaseResult[]) => groupFindings(results).map(({ count }) => count);

describe('a group of findings', () => {
  it.each([
    [9, 9],
    [10, 10],
    [11, 10],
  ])('of %i cases names %i', (count, named) => {
    const results = Array.from({ length: count }, (_, index) => caseOf(`a/example/${index}`, { rule: 'body' }));
    expect(groupFindings(results)).toMatchObject([{ count, cases: count, caseIds: { length: named } }]);
  });

  it('shows at most three of the values, each once, and every operation', () => {
    const values = ['a', 'b', 'b', 'c', 'd'];
    const results = values.map((found, index) => caseOf(`op${index}/example/x`, { rule: 'body', found }));
    expect(groupFindings(results)).toMatchObject([
      { count: 5, values: ['a', 'b', 'c'], operationIds: ['op0', 'op1', 'op2', 'op3', 'op4'] },
    ]);
  });

  it('counts a case once that has it in several places', () => {
    const cause = 'pattern #/components/schemas/Timestamp created_at';
    const places = ['200 /created_at', '200 /data/created_at'];
    const result = caseOf('a/example/x', ...places.map((place) => ({ rule: 'body', place, cause })));
    expect(groupFindings([result])).toMatchObject([{ count: 2, cases: 1, caseIds: ['a/example/x'], places }]);
  });

  it('has the command of its first case', () => {
    const results = ['b/example/1', 'a/example/2'].map((id) => caseOf(id, { rule: 'body' }));
    expect(groupFindings(results)[0]?.curl).toBe('curl b/example/1');
  });
});

const same: [name: string, ...results: CaseResult[]][] = [
  [
    'a field of a shared schema in several operations, statuses and places',
    caseOf('a/example/x', { rule: 'body', place: '200 /data/*/id', cause: 'type RiskId id', repair: 'In a list.' }),
    caseOf('b/example/x', { rule: 'body', place: '201 /id', cause: 'type RiskId id', repair: 'In an object.' }),
  ],
  [
    'a header with different values',
    caseOf('a/example/x', { rule: 'header', place: 'X-Id', found: '1', expected: 'a UUID' }),
    caseOf('b/limit/x', { rule: 'header', place: 'X-Id', found: '2', expected: 'a UUID' }),
  ],
  [
    'a page that counts wrongly by different amounts',
    caseOf('a/example/x', { rule: 'page', place: '/total', expected: '3' }),
    caseOf('b/example/x', { rule: 'page', place: '/total', expected: '4' }),
  ],
  [
    'an undocumented status in operations that document different ones',
    caseOf('a/method/PUT', { rule: 'undocumented-status', place: '418', expected: 'one of 200, 404' }),
    caseOf('b/method/PUT', { rule: 'undocumented-status', place: '418', expected: 'one of 204', repair: 'Or so.' }),
  ],
  [
    'a field that is not checked, in several operations and ways',
    caseOf('a/bad-input/json/email: is null', { rule: 'status', expected: '422' }),
    caseOf('b/bad-input/form/email.host: is a list', { rule: 'status', expected: '400' }),
    ...passing('a/bad-input/json/name: is null', 'b/bad-input/form/name: is null', 'b/bad-input/form/c: is null'),
  ],
  [
    'a stack trace of one kind in several statuses',
    caseOf('a/example/x', { rule: 'leak', place: '500', found: 'a Java stack trace' }),
    caseOf('b/example/x', { rule: 'leak', place: '404', found: 'a Java stack trace' }),
  ],
  [
    'a time limit',
    caseOf('a/example/x', { rule: 'no-answer', found: 'no whole answer within 100 ms' }),
    caseOf('b/example/x', { rule: 'no-answer', found: 'no whole answer within 101 ms' }),
  ],
];

const different: typeof same = [
  [
    'fields of one shared type',
    caseOf('a/example/x', { rule: 'body', place: '200 /created_at', cause: 'pattern Timestamp created_at' }),
    caseOf('a/example/x', { rule: 'body', place: '200 /updated_at', cause: 'pattern Timestamp updated_at' }),
  ],
  [
    'kinds of violation of one field',
    caseOf('a/example/x', { rule: 'body', place: '200 /id', cause: 'type Id id' }),
    caseOf('b/example/x', { rule: 'body', place: '200 /id', cause: 'pattern Id id' }),
  ],
  [
    'fields of one name in two schemas',
    caseOf('a/example/x', { rule: 'body', place: '200 /id', cause: 'type Risk/properties/id id' }),
    caseOf('b/example/x', { rule: 'body', place: '200 /id', cause: 'type Payment/properties/id id' }),
  ],
  ['rules', caseOf('a/example/x', { rule: 'page' }), caseOf('a/example/y', { rule: 'filter' })],
  [
    'headers',
    caseOf('a/example/x', { rule: 'header', place: 'A' }),
    caseOf('a/example/y', { rule: 'header', place: 'B' }),
  ],
  [
    'expectations of one header',
    caseOf('a/example/x', { rule: 'header', place: 'X-Id', expected: 'integer' }),
    caseOf('a/example/y', { rule: 'header', place: 'X-Id', expected: 'a value that must be <= 5' }),
  ],
  [
    'statuses',
    caseOf('a/method/PUT', { rule: 'status', place: '200' }),
    caseOf('b/method/PUT', { rule: 'status', place: '500' }),
  ],
  [
    'groups of cases with one status',
    caseOf('a/credentials/none', { rule: 'status' }),
    caseOf('a/unknown-id/x', { rule: 'status' }),
  ],
  [
    'fields that are not checked',
    caseOf('a/bad-input/json/email: is null', { rule: 'status' }),
    caseOf('b/bad-input/json/name: is null', { rule: 'status' }),
    ...passing('a/bad-input/json/c: is null', 'b/bad-input/json/c: is null'),
  ],
  [
    'operations that refuse their examples',
    caseOf('a/example/x', { rule: 'status', place: '422' }),
    caseOf('b/example/x', { rule: 'status', place: '422' }),
    ...passing('c/example/x'),
  ],
  [
    'kinds of leaks',
    caseOf('a/example/x', { rule: 'leak', place: '500', found: 'a Java stack trace' }),
    caseOf('b/example/x', { rule: 'leak', place: '500', found: 'a statement of a database' }),
  ],
  [
    'steps of a workflow',
    caseOf('a/workflow/flow/one', { rule: 'status', repair: 'Correct the step one.' }),
    caseOf('a/workflow/flow/two', { rule: 'status', repair: 'Correct the step two.' }),
  ],
];

describe('one finding is', () => {
  it.each(same)('%s', (_, ...results) => {
    expect(counts(...results)).toEqual([results.flatMap(({ findings }) => findings).length]);
  });
});

describe('two findings are', () => {
  it.each(different)('%s', (_, ...results) => {
    expect(counts(...results)).toEqual([1, 1]);
  });
});

describe('a check that is missing altogether', () => {
  const bad = (operation: string, part: string, field: string) =>
    caseOf(`${operation}/bad-input/${part}/${field}: is null`, { rule: 'status' });

  it('is one finding, when three of four cases fail', () => {
    const failing = [bad('a', 'json', 'x'), bad('a', 'json', 'y'), bad('b', 'form', 'z')];
    expect(counts(...failing, ...passing('b/bad-input/form/v: is null'))).toEqual([3]);
    expect(counts(...failing, ...passing('b/bad-input/form/v: is null', 'b/bad-input/form/w: is null'))).toEqual([
      2, 1,
    ]);
  });

  it('is one finding for the forms alone, when those in JSON are checked', () => {
    const forms = ['a', 'b'].flatMap((operation) => ['x', 'y'].map((field) => bad(operation, 'form', field)));
    const jsons = passing(
      ...['a', 'b'].flatMap((id) => ['x', 'y'].map((field) => `${id}/bad-input/json/${field}: is null`)),
    );
    expect(counts(...forms, ...jsons)).toEqual([4]);
  });

  it('is not missing, when the only field of a body is not checked', () => {
    const others = passing(...['x', 'y', 'z'].map((field) => `c/bad-input/json/${field}: is null`));
    expect(counts(bad('a', 'json', 'x'), bad('b', 'json', 'y'), ...others)).toEqual([1, 1]);
  });

  it('is one finding in all operations that refuse their examples', () => {
    const failing = ['a', 'b', 'c'].map((id) => caseOf(`${id}/example/x`, { rule: 'status', place: '401' }));
    expect(counts(...failing, ...passing('d/example/x'))).toEqual([3]);
  });
});
