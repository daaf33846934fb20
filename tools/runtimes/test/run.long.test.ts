import { describe, expect, test } from 'vitest';
import type { TestReport } from '../src/inside/report.ts';
import { runOn } from '../src/run.ts';
import { runtimes } from '../src/runtimes/index.ts';
import type { Runtime } from '../src/runtimes/runtime.ts';
import { type Suite, withSuites } from '../src/suite.ts';
import { createPackage, testOf } from './packages.ts';

const passed: TestReport = { name: 'good', state: 'passed', errors: [] };
const skipped: TestReport = { name: 'later', state: 'skipped', errors: [] };
const failed: TestReport = { name: 'bad', state: 'failed', errors: ['expected 3'] };

const suiteOf = (name: string, ...files: string[]): Suite => ({
  name,
  bundle: name,
  files: files.map((path) => ({ path, needs: path.includes('http') ? ['node:http'] : [] })),
});
const canary = suiteOf('canary', 'canary');

/** A runtime that answers with these tests, by file. */
function runtimeOf(files: Record<string, TestReport[] | Error>, provides: string[] = []): Runtime {
  const run = async (_bundle: string, file: string) => {
    const answer = files[file];
    if (answer instanceof Error) throw answer;
    return answer ?? [];
  };
  return { id: 'fake', provides, open: async () => ({ version: '1.0.0', run, close: async () => {} }) };
}

describe('a runtime', () => {
  test('passes its tests; a failed canary counts as a passed test', async () => {
    const runtime = runtimeOf({ canary: [failed], 'a.ts': [passed, skipped, passed] });
    expect(await runOn(runtime, canary, [suiteOf('a', 'a.ts')])).toEqual({
      runtime: 'fake',
      version: '1.0.0',
      passed: 3,
      failures: [],
    });
  });

  test('fails with a failed test, and with a file that did not finish', async () => {
    const runtime = runtimeOf({ canary: [failed], 'a.ts': [passed, failed], 'b.ts': new Error('killed') });
    const { failures } = await runOn(runtime, canary, [suiteOf('a', 'a.ts', 'b.ts')]);
    expect(failures).toEqual([
      { file: 'a/a.ts', test: 'bad', errors: ['expected 3'] },
      { file: 'a/b.ts', test: 'runs to its end', errors: ['killed'] },
    ]);
  });

  test('fails if the canary passes', async () => {
    const { failures } = await runOn(runtimeOf({ canary: [passed] }), canary, []);
    expect(failures).toMatchObject([{ file: 'canary/canary', test: 'canary' }]);
  });

  test('runs the files whose modules it has', async () => {
    const suite = suiteOf('a', 'a.ts', 'http.ts');
    const files = { canary: [failed], 'a.ts': [passed], 'http.ts': [passed] };
    expect((await runOn(runtimeOf(files), canary, [suite])).passed).toBe(2);
    expect((await runOn(runtimeOf(files, ['node:http']), canary, [suite])).passed).toBe(3);
  });

  test('that is missing says why', async () => {
    const runtime = { id: 'fake', provides: [], open: async () => ({ unavailable: 'none for this machine' }) };
    const want = { runtime: 'fake', unavailable: 'none for this machine', passed: 0, failures: [] };
    expect(await runOn(runtime, canary, [])).toEqual(want);
  });
});

// Every run of test:runtimes tests the runtimes of toolchain/ in the same way.
describe.each(runtimes.filter(({ id }) => ['node-26', 'chromium'].includes(id)))('$id', (runtime) => {
  test('fails every canary', async () => {
    await withSuites([], async (_suites, real) => {
      expect(real.files.length).toBeGreaterThan(5);
      expect(await runOn(runtime, real, [])).toMatchObject({ passed: real.files.length, failures: [] });
    });
  });

  test('runs the tests of vitest: tables, hooks, mocks and fake timers', async () => {
    const file = `
      import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
      beforeEach(() => void vi.useFakeTimers());
      afterEach(() => void vi.useRealTimers());
      describe.each([1, 2])('%i', (number) => {
        test.each([{ name: 'waits' }])('$name', async ({ name }) => {
          expect.assertions(2);
          const done = vi.fn();
          setTimeout(done, 1e6 * number, name);
          await vi.advanceTimersByTimeAsync(1e6 * number);
          expect(done).toHaveBeenCalledExactlyOnceWith('waits');
          expect(vi.getTimerCount()).toBe(0);
        });
      });
      test('has no timers of another test', () => expect(vi.getTimerCount()).toBe(0));
      test.skip('later', () => expect(1).toBe(2));
    `;
    const folder = await createPackage({ 'test/a.test.ts': file, 'test/b.test.ts': testOf('expect(1).toBe(1);') });
    await withSuites([folder], async (suites) => {
      const none = { ...canary, files: [] };
      expect(await runOn(runtime, none, suites)).toMatchObject({ passed: 4, failures: [] });
    });
  });

  test('reports the failed test, its file, and the difference', async () => {
    const folder = await createPackage({
      'test/a.test.ts': testOf('expect([1, 2]).toEqual([1, 3]);', 'counts to three'),
    });
    await withSuites([folder], async (suites) => {
      const { failures } = await runOn(runtime, { ...canary, files: [] }, suites);
      expect(failures).toMatchObject([{ file: expect.stringMatching(/test\/a\.test\.ts$/), test: 'counts to three' }]);
      expect(failures[0]?.errors.join()).toMatch(/expected \[ 1, 2 \] to deeply equal \[ 1, 3 \].+a\.test\.ts/s);
    });
  });
});
