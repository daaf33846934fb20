import { describe, expect, test, vi } from 'vitest';
import { LazyAnswer } from '../../src/answer.ts';

const toAnswer = (copy: () => Headers) => new LazyAnswer(200, { id: 'xp_1' }, 'r1', copy);

describe('an answer', () => {
  test('copies its headers when they are read, and not before', () => {
    const headers = new Headers({ 'x-app': 'shop' });
    const copy = vi.fn(() => headers);
    const answer = toAnswer(copy);
    expect(answer).toMatchObject({ status: 200, body: { id: 'xp_1' }, requestId: 'r1' });
    expect(copy).not.toHaveBeenCalled();
    expect(answer.headers).toBe(headers);
    expect(copy).toHaveBeenCalledOnce();
  });

  test('has the headers of its own response, also in a copy', () => {
    const [first, second] = ['a', 'b'].map((app) => toAnswer(() => new Headers({ 'x-app': app })));
    expect([first, second].map((answer) => answer?.headers.get('x-app'))).toEqual(['a', 'b']);
    expect({ ...first }.headers?.get('x-app')).toBe('a');
    expect(Object.keys(first ?? {})).toContain('headers');
  });

  test('shares the function of its headers with all answers, so that engines give them one shape', () => {
    const [first, second] = [toAnswer(() => new Headers()), toAnswer(() => new Headers())].map((answer) =>
      Object.getOwnPropertyDescriptor(answer, 'headers'),
    );
    expect(first?.get).toBeTypeOf('function');
    expect(first?.get).toBe(second?.get);
  });
});
