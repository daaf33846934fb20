import { expect, it } from 'vitest';
import { lintCommand } from '../../compiler/lint.ts';

// In `pnpm test` the script `lint` does the same.
it('the command prints one line and exits with 0 when all is well', async () => {
  const printed: string[] = [];
  expect(await lintCommand([], (text) => printed.push(text))).toBe(0);
  expect(printed).toEqual([
    expect.stringMatching(/^The contract has no problems \(\d+ files, \d+ operations, \d+ webhooks\)\.$/),
  ]);
});
