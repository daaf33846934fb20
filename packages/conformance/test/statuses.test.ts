import { expect, test } from 'vitest';
import { isError, isServerError, isSuccess } from '../src/statuses.ts';

test.each([
  [199, []],
  [200, ['success']],
  [299, ['success']],
  [300, []],
  [399, []],
  [400, ['error']],
  [499, ['error']],
  [500, ['error', 'server error']],
])('the status %i is %j', (status, want) => {
  const names = [isSuccess(status) && 'success', isError(status) && 'error', isServerError(status) && 'server error'];
  expect(names.filter((name) => name !== false)).toEqual(want);
});
