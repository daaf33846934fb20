import { describe, expect, it } from 'vitest';
import { compare, type Disagreement } from '../src/compare.ts';
import { unexplained } from '../src/known-differences.ts';

describe('a disagreement', () => {
  const exchange = (group: string, expected: string, violations: object[], credential = 'key') => ({
    case: { id: `getPayment/${group}/x`, group, request: { credential }, expect: [expected] },
    answer: { headers: { 'sl-violations': JSON.stringify(violations) } },
  });
  const violation = (...location: string[]) => ({ location, severity: 'Error', code: 'type' });
  const finding = { rule: 'body' };

  it('is a good request that Prism minds', () => {
    const [disagreement] = compare(exchange('example', '2XX', [violation('request', 'query', 'page')]), []) ?? [];
    expect(disagreement).toMatchObject({ about: 'request', minds: 'Prism', says: ['query.page type'] });
    expect(unexplained([disagreement as Disagreement])).toHaveLength(1);
  });

  it('is a bad request that Prism lets pass', () => {
    const [disagreement] = compare(exchange('bad-input', '422', []), []) ?? [];
    expect(disagreement).toMatchObject({ about: 'request', minds: 'the suite' });
    expect(unexplained([disagreement as Disagreement])).toHaveLength(1);
  });

  it('is an answer that only one of the two minds', () => {
    expect(compare(exchange('example', '2XX', [violation('response', 'body')]), [])).toMatchObject([
      { about: 'answer', minds: 'Prism' },
    ]);
    expect(compare(exchange('example', '2XX', []), [finding])).toMatchObject([{ about: 'answer', minds: 'the suite' }]);
  });

  it('is nothing that both mind, and no remark of Prism', () => {
    expect(compare(exchange('example', '2XX', [violation('response', 'body')]), [finding])).toEqual([]);
    const remark = { ...violation('request', 'query', 'since'), severity: 'Warning' };
    expect(compare(exchange('example', '2XX', [remark]), [])).toEqual([]);
  });

  it.each([
    ['unknown-id', '404', 'key'],
    ['memory', '410', 'key'],
    ['workflow', '422', 'key'],
    ['credentials', '401', 'wrong'],
  ])('is no request that only the memory of the server refuses: %s', (group, status, credential) => {
    expect(compare(exchange(group, status, [], credential), [])).toEqual([]);
  });

  it('is a request without credentials that Prism lets pass', () => {
    expect(compare(exchange('credentials', '401', [], 'none'), [])).toMatchObject([{ minds: 'the suite' }]);
  });

  it('is nothing where Prism has not seen the exchange', () => {
    const passed = exchange('bad-input', '422', []);
    expect(
      compare({ ...passed, answer: { headers: { ...passed.answer.headers, 'x-passed-by': 'yes' } } }, []),
    ).toBeUndefined();
    expect(compare({ case: passed.case }, [])).toBeUndefined();
    expect(compare(exchange('method', '405', []), [])).toBeUndefined();
    expect(compare({ ...passed, case: { ...passed.case, elsewhere: true } }, [])).toBeUndefined();
  });
});
