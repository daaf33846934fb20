import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';
import type { Failure, Result } from '../run.ts';
import { hashPdfs } from './files.ts';
import { type NodeVersion, nodeVersions } from './versions.ts';
import { runVitest } from './vitest.ts';

/** A package that runs on Node alone. */
export interface ServerPackage {
  readonly name: string;
  /** Its absolute path. */
  readonly folder: string;
  /** Makes files with the built package on a Node. @returns the SHA-256 of each, by its name */
  hashFiles?(binary: string, entry: string): Promise<Readonly<Record<string, string>>>;
}

const folderOf = (name: string): string => fileURLToPath(new URL(`../../../../apps/${name}`, import.meta.url));

export const testbank: ServerPackage = { name: 'testbank', folder: folderOf('testbank'), hashFiles: hashPdfs };

/** The servers of this repository that are published. */
export const servers: readonly ServerPackage[] = [testbank, { name: 'mock', folder: folderOf('mock') }];

const canary = fileURLToPath(new URL('../../canary', import.meta.url));

interface Tested extends Result {
  /** `undefined` if this machine does not have the version, or the package makes no files. */
  hashes?: Readonly<Record<string, string>>;
}

/**
 * Runs the tests of a server on versions of Node, and compares the files that its build makes there: the same data are
 * the same bytes on each.
 *
 * @param isSelected by the id of a version
 */
export async function testServer(server: ServerPackage, isSelected: (id: string) => boolean): Promise<Result[]> {
  const results: Tested[] = [];
  for (const version of nodeVersions.filter(({ id }) => isSelected(id))) results.push(await testOn(version, server));
  const [first, ...others] = results.filter(({ hashes }) => hashes !== undefined);
  if (first !== undefined) for (const other of others) compare(first, other, server);
  return results.map(({ hashes: _, ...result }) => result);
}

async function testOn({ id, options, find }: NodeVersion, { name, folder, hashFiles }: ServerPackage): Promise<Tested> {
  const runtime = `${name} on ${id}`;
  const binary = await find();
  if ('unavailable' in binary) return { runtime, ...binary, passed: 0, failures: [] };
  const { stdout } = await run(binary.path, ['--version'], { env: { NODE_OPTIONS: undefined } });
  const version = stdout.trim().slice(1);
  const reports = await mkdtemp(join(tmpdir(), `xs2a-${name}-`));
  try {
    // Tests that must fail: if they pass, the others prove nothing.
    const guard = await runVitest(binary.path, options, canary, join(reports, 'canary.json'), ['failing']);
    const { passed, failures } = await runVitest(binary.path, options, folder, join(reports, 'tests.json'));
    const missed: Failure[] =
      guard.failures.length > 0
        ? []
        : [{ file: 'tools/runtimes/canary', test: 'canary', errors: ['expected a failure, but it passed'] }];
    const hashes = await hashFiles?.(binary.path, join(folder, 'dist/index.js'));
    return {
      runtime,
      version,
      passed: passed + 1 - missed.length,
      failures: [...missed, ...failures],
      ...(hashes && { hashes }),
    };
  } finally {
    await rm(reports, { recursive: true, force: true });
  }
}

/** Counts one more test of the other version. */
function compare(one: Tested, other: Tested, { name }: ServerPackage): void {
  const different = Object.keys(one.hashes ?? {}).filter((file) => one.hashes?.[file] !== other.hashes?.[file]);
  const errors = different.map((file) => `The PDF ${file} has other bytes than on Node ${one.version}.`);
  if (errors.length === 0) other.passed += 1;
  else other.failures.push({ file: `apps/${name}`, test: 'has the same PDFs on every Node', errors });
}
