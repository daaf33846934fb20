import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { compile } from './support/compile.ts';
import { testDeclarations } from './support/declarations.ts';
import { calls, compilers, createFolder } from './support/programs.ts';

for (const compiler of compilers) testDeclarations(compiler);

test('a program of 50 calls takes at most 15,000 type instantiations', async () => {
  const folder = await createFolder();
  try {
    // Only those of the program: the libraries are not ours.
    const { instantiations } = await compile('typescript-5.9', folder, { calls }, { skipLibCheck: true });
    expect(instantiations).toBeGreaterThan(50);
    expect(instantiations).toBeLessThanOrEqual(15_000);
  } finally {
    await rm(folder, { recursive: true });
  }
});
