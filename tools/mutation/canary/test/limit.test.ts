import { expect, test } from 'vitest';
import { hasRoom } from '../src/limit.ts';

test('there is room for few and not for many', () => {
  expect(hasRoom(3)).toBe(true);
  expect(hasRoom(30)).toBe(false);
});
