import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder with these files, objects as JSON; removed after the test. */
export async function createFolder(files: Readonly<Record<string, string | object>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-tasks-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFiles(folder, files);
  return folder;
}

export async function writeFiles(folder: string, files: Readonly<Record<string, string | object>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
}

/**
 * A repository with packages for turbo.
 *
 * @param scripts of each package by its name
 */
export function createWorkspace(scripts: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<string> {
  const packages = Object.entries(scripts).map(([name, own]) => [
    `packages/${name}/package.json`,
    { name: `@xs2a/${name}`, scripts: own },
  ]);
  return createFolder({
    'package.json': { name: 'root', private: true, packageManager: 'pnpm@12.21.0' },
    'pnpm-workspace.yaml': 'packages: [packages/*]\npmOnFail: ignore\n',
    'pnpm-lock.yaml': "lockfileVersion: '9.0'\n",
    'turbo.json': {
      tasks: {
        build: { cache: false },
        lint: { cache: false },
        typecheck: { dependsOn: ['build'], cache: false },
        test: { dependsOn: ['build'], outputs: ['test-results/vitest.json'], cache: false },
      },
    },
    ...Object.fromEntries(packages),
  });
}
