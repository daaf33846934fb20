import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';
import { test } from 'vitest';

const cwd = fileURLToPath(new URL('..', import.meta.url));

test('the generated client and its consumer compile with the TypeScript of this package', async () => {
  await run('openapi-ts', [], { cwd });
  await run('tsc', ['-p', '.'], { cwd });
});
