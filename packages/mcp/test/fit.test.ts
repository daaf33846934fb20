import { describe, expect, test } from 'vitest';
import { fitJson, fitLines, longestText } from '../src/call/fit.ts';

describe('JSON', () => {
  test('that is just short enough stays whole', () => {
    const text = 'x'.repeat(39_998);
    expect(fitJson(text)).toEqual({ text: `"${text}"`, cuts: [] });
    expect(fitJson(`${text}x`)).toEqual({ text: `"${text}x…`, cuts: [] });
    expect(fitJson({ data: [1, 2] })).toEqual({ text: '{"data":[1,2]}', cuts: [] });
  });

  test('that is one character longer loses the last entry of its longest list', () => {
    const page = { page: [1, 2], data: ['a', 'b', ''] };
    page.data[0] = 'x'.repeat(longestText - JSON.stringify({ ...page, data: ['', 'b', ''] }).length);
    expect(fitJson(page).cuts).toEqual([]);
    page.data[0] += 'x';
    const { text, cuts } = fitJson(page);
    expect(JSON.parse(text)).toEqual({ ...page, data: page.data.slice(0, 2) });
    expect(cuts).toEqual([{ place: '/data', kept: 2, total: 3 }]);
  });

  test('loses entries of the list around before those of the lists in it', () => {
    const inner = Array(30).fill('x'.repeat(1000));
    const { text, cuts } = fitJson([{ inner }, { inner }]);
    expect(JSON.parse(text)).toEqual([{ inner }]);
    expect(cuts).toEqual([{ place: '', kept: 1, total: 2 }]);
  });

  test('keeps the only entry of a list, and cuts the lists in it', () => {
    const inner = Array(60).fill('x'.repeat(1000));
    const { text, cuts } = fitJson({ data: [{ inner }] });
    expect(JSON.parse(text)).toEqual({ data: [{ inner: inner.slice(0, 39) }] });
    expect(cuts).toEqual([{ place: '/data/0/inner', kept: 39, total: 60 }]);
    expect(fitJson([inner]).cuts).toEqual([{ place: '/0', kept: 39, total: 60 }]);
  });

  test('loses entries of several lists where one is not enough', () => {
    const half = [...Array(10).fill('x'.repeat(1000)), 'y'.repeat(18_000)];
    const { text, cuts } = fitJson({ a: half.toReversed(), b: { c: half.toReversed() } });
    expect(text.length).toBeLessThanOrEqual(longestText);
    expect(cuts.map(({ place, total }) => [place, total])).toEqual([
      ['/a', 11],
      ['/b/c', 11],
    ]);
  });

  test('leaves what it was given as it was', () => {
    const given = { data: Array(100).fill('x'.repeat(1000)) };
    fitJson(given);
    expect(given.data).toHaveLength(100);
  });

  test('without a list ends in the middle', () => {
    const { text, cuts } = fitJson({ data: ['x'.repeat(longestText)] });
    expect(text).toMatch(/^{"data":\["x+…$/);
    expect(text).toHaveLength(longestText + 1);
    expect(cuts).toEqual([]);
  });

  test('keeps as much as fits', () => {
    const entry = { text: 'x'.repeat(100) };
    const { text } = fitJson({ data: Array(1000).fill(entry) });
    expect(text.length).toBeGreaterThan(longestText - 2 * JSON.stringify(entry).length);
  });
});

describe('lines', () => {
  test('that are just short enough stay', () => {
    const text = 'x'.repeat(longestText);
    expect(fitLines(text)).toEqual({ text, cuts: [] });
  });

  test('are cut after a whole line', () => {
    const lines = ['head', 'x'.repeat(longestText - 5), ''];
    expect(fitLines(lines.join('\n'))).toEqual({
      text: lines.slice(0, 2).join('\n'),
      cuts: [{ place: '', kept: 2, total: 3 }],
    });
  });
});
