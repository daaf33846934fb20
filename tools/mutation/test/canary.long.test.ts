import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';
import { expect, test } from 'vitest';

test('a bound that no test looks at fails the run, and the report shows the line', async () => {
  const program = `
    import { mutate } from './src/run.ts';
    await mutate('tools/mutation/canary', ['src/limit.ts']);
  `;
  const { exitCode, stdout } = await execute(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
  });

  expect(stdout).toContain('src/limit.ts:5:10\n-     return count < limit;\n+     return count <= limit;');
  expect(stdout).not.toContain('+     return count >= limit;');
  expect(exitCode).toBe(1);
});
