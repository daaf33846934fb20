import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run as runCommand } from '../src/run.ts';
import { smallBundle } from './bundle.ts';

let folder: string;
let input: string;
let out: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xs2a-codegen-'));
  input = join(folder, 'openapi.json');
  out = join(folder, 'generated');
  await writeFile(input, JSON.stringify(smallBundle()));
});
afterEach(() => rm(folder, { recursive: true }));

async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const lines = { stdout: '', stderr: '' };
  const code = await runCommand(
    args,
    (line) => (lines.stdout += `${line}\n`),
    (line) => (lines.stderr += `${line}\n`),
  );
  return { code, ...lines };
}

test('the program prints what the command prints, and exits with its code', async () => {
  const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));
  const written = await execute(process.execPath, [cli, '--input', input, '--out', out]);
  expect(written).toEqual({ exitCode: 0, stdout: expect.stringContaining('wrote schema.ts'), stderr: '' });
  const refused = await execute(process.execPath, [cli]);
  expect(refused).toEqual({ exitCode: 2, stdout: '', stderr: expect.stringContaining('Usage: xs2a-codegen') });
});

describe('writing', () => {
  test('gives two marked files with LF line ends, and the same bytes the second time', async () => {
    expect(await run('--input', input, '--out', out)).toMatchObject({ code: 0, stderr: '' });
    const names = ['schema.ts', 'tables.ts'];
    expect((await readdir(out)).sort()).toEqual(names);
    const first = await Promise.all(names.map((name) => readFile(join(out, name), 'utf8')));
    for (const text of first) {
      expect(text).toMatch(/^\/\*\*\n \* Generated from @xs2a\/openapi .* do not edit; run `pnpm build`\.\n/);
      expect(text).not.toContain('\r');
      expect(text).toMatch(/[^\n]\n$/);
    }
    await rm(out, { recursive: true });
    await run('--input', input, '--out', out);
    expect(await Promise.all(names.map((name) => readFile(join(out, name), 'utf8')))).toEqual(first);
  });
});

describe('--check', () => {
  test('passes right after writing', async () => {
    await run('--input', input, '--out', out);
    expect(await run('--input', input, '--out', out, '--check')).toMatchObject({ code: 0, stderr: '' });
  });

  test('names a stale file and the command that repairs it, and writes nothing', async () => {
    await run('--input', input, '--out', out);
    const stale = join(out, 'tables.ts');
    await appendFile(stale, '// edited by hand\n');
    const { code, stderr } = await run('--input', input, '--out', out, '--check');
    expect(code).toBe(1);
    expect(stderr).toContain(stale);
    expect(stderr).not.toContain('schema.ts');
    expect(stderr).toContain('Repair with: pnpm build');
    expect(await readFile(stale, 'utf8')).toContain('edited by hand');
  });

  test('notices that the contract has changed', async () => {
    await run('--input', input, '--out', out);
    const bundle = smallBundle();
    await writeFile(input, JSON.stringify({ ...bundle, info: { ...bundle.info, version: '1.3.0' } }));
    expect((await run('--input', input, '--out', out, '--check')).code).toBe(1);
  });
});

test('--help explains the options, and generates nothing', async () => {
  const { code, stdout } = await run('--help');
  expect([code, stdout]).toEqual([0, expect.stringContaining('Usage: xs2a-codegen')]);
});

describe('bad input', () => {
  test.each([
    { name: 'a missing file', text: undefined, want: 'there is no such file; build it with: pnpm build' },
    { name: 'a file that is not JSON', text: 'openapi: 3.1.0', want: 'expected JSON' },
    { name: 'another document', text: '{"openapi":"3.0.3"}', want: 'expected an OpenAPI 3.1 document' },
  ])('$name is explained in one line and leaves nothing behind', async ({ text, want }) => {
    if (text === undefined) await rm(input);
    else await writeFile(input, text);
    const { code, stderr } = await run('--input', input, '--out', out);
    expect(code).toBe(2);
    expect(stderr).toContain(want);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(await readdir(folder)).not.toContain('generated');
  });

  test('a forgotten option is answered with the usage', async () => {
    const { code, stderr } = await run('--input', input);
    expect(code).toBe(2);
    expect(stderr).toContain('Usage: xs2a-codegen --input <file> --out <folder> [options]');
  });

  test('an unknown target is answered with the known ones', async () => {
    const { code, stderr } = await run('--input', input, '--out', out, '--emit', 'python');
    expect(code).toBe(2);
    expect(stderr).toContain('--emit: expected types or payloads, found python');
  });
});
