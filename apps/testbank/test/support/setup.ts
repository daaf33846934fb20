/** Runs before every test file: a fault of the Testbank fails the test in which it is logged. */
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { collectLog, stopCollecting, takeLog } from './log.ts';

beforeAll(collectLog);
afterEach(() => {
  expect(takeLog(), 'lines of the log').toEqual([]);
});
afterAll(() => {
  stopCollecting();
  expect(takeLog(), 'lines of the log').toEqual([]);
});
