import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { expect, test } from 'vitest';

const cli = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

test.each([[['--all', '--base', 'main']], [['--all', 'client']], [['--base', 'main', 'packages/client/src/form.ts']]])(
  '%j is refused, because the selections exclude each other',
  async (args) => {
    const { exitCode, stderr } = await execute(process.execPath, [cli, ...args]);
    expect(stderr).toContain('--all, --base and names exclude each other: pass one of them.');
    expect(exitCode).toBe(2);
  },
);
