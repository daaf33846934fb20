import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { specDirectory } from '../../compiler/bundle.ts';
import { lintCommand } from '../../compiler/lint.ts';

async function run(...args: string[]): Promise<{ exitCode: number; printed: string[] }> {
  const printed: string[] = [];
  const exitCode = await lintCommand(args, (text) => printed.push(text));
  return { exitCode, printed };
}

describe('the command', () => {
  it('prints a problem and exits with 1: a folder without a contract', async () => {
    const { exitCode, printed } = await run('--spec', join(specDirectory, 'shared'));
    expect(printed.join()).toContain(`found     no openapi.yaml in ${join(specDirectory, 'shared')}`);
    expect(exitCode).toBe(1);
  });

  it('prints JSON when asked', async () => {
    const { exitCode, printed } = await run('--spec', join(specDirectory, 'shared'), '--format', 'json');
    expect(JSON.parse(printed.join())).toMatchObject({ files: 0, problems: [{ rule: 'root-file', line: 1 }] });
    expect(exitCode).toBe(1);
  });

  it('explains itself', async () => {
    expect(await run('--help')).toEqual({
      exitCode: 0,
      printed: [expect.stringContaining('Usage: node compiler/lint.ts')],
    });
  });

  it('refuses an unknown format, and an unknown option', async () => {
    await expect(run('--format', 'xml')).rejects.toThrow('Unknown --format xml; expected text or json.');
    await expect(run('--formt', 'xml')).rejects.toThrow("Unknown option '--formt'");
  });
});
