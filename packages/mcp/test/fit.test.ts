import { describe, expect, test } from 'vitest';
import { fitJson, fitLines, longestText } from '../src/call/fit.ts';

describe('JSON', () => {
  test('that is just short enough stays whole', () => {
    const text = 'x'.repeat(longestText - 2);
    expect(fitJson(text)).toEqual({ text: JSON.stringify(text), cuts: [] });
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

  test('loses entries of several lists, and of lists in lists', () => {
    const inner = Array(30).fill('x'.repeat(1000));
    const { text, cuts } = fitJson([{ inner }, { inner }]);
    expect(text.length).toBeLessThanOrEqual(longestText);
    expect(cuts).toEqual([{ place: '', kept: 1, total: 2 }]);
    const two = fitJson({ a: inner, b: { c: inner } });
    expect(two.text.length).toBeLessThanOrEqual(longestText);
    expect(two.cuts.every(({ total }) => total === 30)).toBe(true);
  });

  test('without a list ends in the middle', () => {
    expect(fitJson({ text: 'x'.repeat(longestText) }).text).toHaveLength(longestText + 1);
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
