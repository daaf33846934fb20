import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

const created: string[] = [];
afterAll(() => Promise.all(created.map((folder) => rm(folder, { recursive: true }))));

/** A package of these files, outside of this repository. */
export async function createPackage(files: Record<string, string>, manifest: object = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-package-'));
  created.push(folder);
  for (const [path, text] of Object.entries({ ...files, 'package.json': JSON.stringify(manifest) })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** The text of a test file. */
export const testOf = (code: string, name = 'a test'): string =>
  `import { expect, test } from 'vitest';\ntest('${name}', async () => { ${code} });\n`;
