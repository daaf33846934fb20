import { contractOf, json, operationOf } from '@xs2a/contract/testing';
import { describe, expect, it } from 'vitest';
import { createCast } from '../../src/run/cast.ts';
import { createFilter, operationsIn, whyUnknown } from '../../src/run/filter.ts';
import { groupFindings } from '../../src/run/group.ts';
import { inParallel } from '../../src/run/pool.ts';
import type { CaseResult, Finding } from '../../src/types.ts';
import { ours } from '../ours.ts';

describe('a filter', () => {
  const testCase = {
    id: 'createRisk/bad-input/json/metadata: has 4 entries',
    operationId: 'createRisk',
    group: 'bad-input',
    title: 'the field metadata is refused',
  } as const;
  it.each([
    [[], true],
    [['createRisk'], true],
    [['bad-input'], true],
    [['example'], false],
    [['METADATA'], true],
    [['is refused'], true],
    [['create*'], true],
    [['*/json/*'], true],
    [['*/form/*'], false],
    [['createRis?'], true],
    [['getRisk', 'bad-input'], true],
    [['create.isk'], false],
  ])('%j lets it pass: %s', (filters, want) => {
    expect(createFilter(filters)(testCase)).toBe(want);
  });
});

describe('a filter of method and path', () => {
  it.each([
    ['POST /v1/risks', 'createRisk', true],
    ['POST /v1/risks', 'createRiskOther', false],
    ['GET /v1/risks', 'createRisk', false],
  ])('%s lets %s pass: %s', (filter, operationId, want) => {
    const testCase = { id: `${operationId}/example/plain`, operationId, group: 'example', title: '' } as const;
    expect(createFilter([filter], ours.operations)(testCase)).toBe(want);
  });
});

describe('the operations of a filter', () => {
  it.each([
    [[], ['a', 'b']],
    [['a'], ['a']],
    [
      ['b/limit', 'a/*'],
      ['b', 'a'],
    ],
    [
      ['a', 'limit'],
      ['a', 'b'],
    ],
    [['ab'], ['a', 'b']],
    [['GET /b'], ['b']],
  ])('%j are %j', (filters, want) => {
    const operations = ['a', 'b'].map((id) => ({ id, method: 'GET', path: `/${id}`, tags: [] }));
    expect([...operationsIn(filters, operations)]).toEqual(want);
  });
});

describe('a filter of operations', () => {
  const operations = [
    { id: 'list', method: 'GET', path: '/v1/risks', tags: ['Risks'] },
    { id: 'get', method: 'GET', path: '/v1/risks/{risk_id}', tags: ['Risks', 'Open'] },
    { id: 'report', method: 'POST', path: '/v1/risks/{risk_id}/report', tags: [] },
  ];
  it.each([
    ['tag:Risks', ['list', 'get']],
    ['tag:open', ['get']],
    ['path:/v1/risks', ['list']],
    ['path:/v1/risks/*', ['get']],
    ['path:/v1/risks/{risk_id}', ['get']],
    ['path:/v1/risks/**', ['list', 'get', 'report']],
    ['path:/v1/**/report', ['report']],
    ['path:**', ['list', 'get', 'report']],
    ['path:/v?/risks', ['list']],
    ['path:/v1', []],
    ['method:get', ['list', 'get']],
    ['method:POST', ['report']],
    ['get', ['get']],
    ['POST /v1/risks/{risk_id}/report', ['report']],
  ])('%s is %j, and without them all others', (filter, want) => {
    const passing = (filters: string[], excluded: string[]) => {
      const matches = createFilter(filters, operations, excluded);
      return operations
        .map(({ id }) => id)
        .filter((id) => matches({ id: `${id}/example/plain`, operationId: id, group: 'example', title: '' }));
    };
    const others = operations.map(({ id }) => id).filter((id) => !want.includes(id));
    expect([passing([filter], []), passing([], [filter]), passing([filter], [filter])]).toEqual([want, others, []]);
    expect([...operationsIn([filter], operations)]).toEqual(want);
    expect([...operationsIn([], operations, [filter])]).toEqual(others);
  });

  it.each([
    ['tag:Payments', 'no operation of the contract has this tag; it has Risks, Open'],
    [
      'path:/v1',
      'no operation of the contract has this path; * stands for a part between two slashes, ** for any number of them',
    ],
    ['method:PATCH', 'no operation of the contract has this method; it has GET, POST'],
    ['tag:Risks', undefined],
    ['path:/v1/*', undefined],
    ['method:get', undefined],
    ['anything', undefined],
  ])('%s is unknown for a reason: %s', (filter, want) => {
    expect(whyUnknown(filter, operations)).toBe(want);
  });

  it('of tags is unknown where there are none', () => {
    expect(whyUnknown('tag:a', [])).toBe('no operation of the contract has this tag; it has no tags');
  });

  it('may leave out a group, or a part of an operation', () => {
    const passing = (excluded: string[]) =>
      createFilter(
        ['list'],
        operations,
        excluded,
      )({ id: 'list/limit/a', operationId: 'list', group: 'limit', title: '' });
    expect([passing(['limit']), passing(['list/limit/*']), passing(['bad-input'])]).toEqual([false, false, true]);
    expect([...operationsIn([], operations, ['limit'])]).toEqual(['list', 'get', 'report']);
  });
});

describe('findings', () => {
  const finding = (more: Partial<Finding>): Finding => ({
    rule: 'body',
    operationId: 'a',
    caseId: 'a/1',
    place: '/id',
    found: '1',
    expected: 'string',
    repair: 'Repair.',
    ...more,
  });
  const result = (id: string, ...findings: Finding[]): CaseResult => ({
    id,
    operationId: id,
    group: 'example',
    title: '',
    milliseconds: 1,
    findings,
    curl: `curl ${id}`,
    notes: [],
  });

  it('that want the same repair are told once, the most frequent first', () => {
    const groups = groupFindings([
      result('x', finding({ place: '/name' })),
      result('a', finding({}), finding({ found: '2' })),
      result('b', finding({ operationId: 'b', caseId: 'b/1' })),
    ]);
    expect(
      groups.map(({ finding: { place }, count, operationIds, caseIds, curl }) => ({
        place,
        count,
        operationIds,
        caseIds,
        curl,
      })),
    ).toEqual([
      { place: '/id', count: 3, operationIds: ['a', 'b'], caseIds: ['a/1', 'b/1'], curl: 'curl a' },
      { place: '/name', count: 1, operationIds: ['a'], caseIds: ['a/1'], curl: 'curl x' },
    ]);
  });

  it.each([
    [10, 10],
    [11, 10],
  ])('of %i cases name %i', (count, want) => {
    const all = Array.from({ length: count }, (_, index) => result(`c${index}`, finding({ caseId: `c${index}` })));
    expect(groupFindings(all)[0]).toMatchObject({ count, caseIds: { length: want } });
  });
});

describe('work in parallel', () => {
  it('is done as wide as asked, and never wider', async () => {
    let [busy, most] = [0, 0];
    const done: number[] = [];
    await inParallel([1, 2, 3, 4, 5, 6, 7], 3, async (item) => {
      busy += 1;
      most = Math.max(most, busy);
      await Promise.resolve();
      busy -= 1;
      done.push(item);
    });
    expect([most, done.toSorted()]).toEqual([3, [1, 2, 3, 4, 5, 6, 7]]);
  });

  it('ends when it is over', async () => {
    const done: number[] = [];
    await inParallel(
      [1, 2, 3, 4],
      1,
      async (item) => void done.push(item),
      () => done.length === 2,
    );
    expect(done).toEqual([1, 2]);
  });

  it('does one thing at a time in a lane, and leaves nothing out', async () => {
    const busy = new Set<string>();
    const done: string[] = [];
    const items = ['a1', 'a2', 'b1', 'a3', 'b2', 'c1'];
    await inParallel(
      items,
      4,
      async (item) => {
        const lane = item[0] ?? '';
        expect(busy.has(lane), item).toBe(false);
        busy.add(lane);
        await new Promise(setImmediate);
        busy.delete(lane);
        done.push(item);
      },
      () => false,
      (item) => item[0],
    );
    expect(done.toSorted()).toEqual(items.toSorted());
  });
});

describe('the cast', () => {
  const cast = createCast();
  cast.learn(operationOf(ours, 'createVerification'), 200, {
    wizard_session_key: 'wsk_9999999999',
    transaction: '10001-xv-9999-9999',
    more: 'words',
  });
  const [media] = operationOf(ours, 'createVerification').responses[0]?.content ?? [];
  const example = media?.examples[0]?.value as Record<string, string>;

  it('is played by the ids of the server', () => {
    expect(
      cast.translate({ key: example.wizard_session_key, list: [example.transaction], other: 'as it was' }),
    ).toEqual({
      key: 'wsk_9999999999',
      list: ['10001-xv-9999-9999'],
      other: 'as it was',
    });
  });

  it.each([
    ['id_1234', 'id_1234'],
    ['id_12345', 'id_99999'],
  ])('has ids of eight characters and more in it: %s is %s', (exampleId, want) => {
    const examples = { a: { value: { id: exampleId } } };
    const responses = { 200: { description: '', content: json({}, { examples }) } };
    const contract = contractOf({ '/a': { get: { operationId: 'a', responses } } });
    const other = createCast();
    other.learn(operationOf(contract, 'a'), 200, { id: 'id_99999' });
    expect(other.translate(exampleId)).toBe(want);
  });

  it('has no words and no dates in it', () => {
    const other = createCast();
    other.learn(operationOf(ours, 'getBankUser'), 200, {
      name: 'Somebody',
      object: 'something',
      created_at: '2030-01-01 00:00:00',
      id: 'bus_9999999999',
    });
    const [users] = operationOf(ours, 'getBankUser').responses[0]?.content ?? [];
    const user = users?.examples[0]?.value as Record<string, string>;
    expect(other.translate(user)).toEqual({ ...user, id: 'bus_9999999999' });
  });
});
