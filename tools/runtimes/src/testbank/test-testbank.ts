import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';
import type { Failure, Result } from '../run.ts';
import { hashPdfs } from './files.ts';
import { type NodeVersion, nodeVersions } from './versions.ts';
import { runVitest } from './vitest.ts';

/** Folder of the Testbank. */
export const testbank: string = fileURLToPath(new URL('../../../../apps/testbank', import.meta.url));

const canary = fileURLToPath(new URL('../../canary', import.meta.url));

interface Tested extends Result {
  /** SHA-256 of the PDFs; `undefined` if this machine does not have the version. */
  pdfs?: Readonly<Record<string, string>>;
}

/**
 * Runs the tests of the Testbank on versions of Node, and compares the PDFs that its build makes there: the same data are
 * the same bytes on each.
 *
 * @param isSelected by the id of a version
 */
export async function testTestbank(isSelected: (id: string) => boolean): Promise<Result[]> {
  const results: Tested[] = [];
  for (const version of nodeVersions.filter(({ id }) => isSelected(id))) results.push(await testOn(version));
  const [first, ...others] = results.filter(({ pdfs }) => pdfs !== undefined);
  if (first !== undefined) for (const other of others) compare(first, other);
  return results.map(({ pdfs: _, ...result }) => result);
}

async function testOn({ id, options, find }: NodeVersion): Promise<Tested> {
  const runtime = `testbank on ${id}`;
  const binary = await find();
  if ('unavailable' in binary) return { runtime, ...binary, passed: 0, failures: [] };
  const { stdout } = await run(binary.path, ['--version'], { env: { NODE_OPTIONS: undefined } });
  const version = stdout.trim().slice(1);
  const reports = await mkdtemp(join(tmpdir(), 'xs2a-testbank-'));
  try {
    // Tests that must fail: if they pass, the others prove nothing.
    const guard = await runVitest(binary.path, options, canary, join(reports, 'canary.json'), ['failing']);
    const { passed, failures } = await runVitest(binary.path, options, testbank, join(reports, 'tests.json'));
    const missed: Failure[] =
      guard.failures.length > 0
        ? []
        : [{ file: 'tools/runtimes/canary', test: 'canary', errors: ['expected a failure, but it passed'] }];
    const pdfs = await hashPdfs(binary.path, join(testbank, 'dist/index.js'));
    return { runtime, version, passed: passed + 1 - missed.length, failures: [...missed, ...failures], pdfs };
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

/** Counts one more test of the other version. */
function compare(one: Tested, other: Tested): void {
  const different = Object.keys(one.pdfs ?? {}).filter((name) => one.pdfs?.[name] !== other.pdfs?.[name]);
  const errors = different.map((name) => `The PDF ${name} has other bytes than on Node ${one.version}.`);
  if (errors.length === 0) other.passed += 1;
  else other.failures.push({ file: 'apps/testbank', test: 'has the same PDFs on every Node', errors });
}
