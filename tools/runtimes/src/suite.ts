import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleTests, type TestFile } from './bundle.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The bundled tests of one package. */
export interface Suite {
  /** Folder of the package, relative to the root of the repository. */
  name: string;
  bundle: string;
  files: TestFile[];
}

/** Tests of which every file must fail. */
const canary = fileURLToPath(new URL('../canary', import.meta.url));

/**
 * Bundles the tests of packages, and the canary.
 *
 * @param folders of the packages
 * @param work gets the suites, which are deleted when it ends
 * @throws Error if a test in `test/portable` needs a module of Node, or if no test runs everywhere
 */
export async function withSuites<T>(
  folders: string[],
  work: (suites: Suite[], canary: Suite) => Promise<T>,
): Promise<T> {
  const output = await mkdtemp(join(tmpdir(), 'xs2a-runtimes-'));
  const bundleOf = async (folder: string, index: number): Promise<Suite> => {
    const bundle = join(output, `${index}`);
    return { name: relative(root, folder), bundle, files: requirePortable(folder, await bundleTests(folder, bundle)) };
  };
  try {
    const suites: Suite[] = [];
    for (const [index, folder] of folders.entries()) suites.push(await bundleOf(folder, index));
    return await work(suites, await bundleOf(canary, folders.length));
  } finally {
    await rm(output, { recursive: true, force: true });
  }
}

function requirePortable(folder: string, files: TestFile[]): TestFile[] {
  for (const { path, needs } of files) {
    if (path.startsWith('test/portable/') && needs.length > 0) {
      throw new Error(`${join(folder, path)} needs ${needs.join(', ')}; expected a test that runs everywhere.`);
    }
  }
  if (!files.some(({ needs }) => needs.length === 0)) throw new Error(`${folder} has no test that runs everywhere.`);
  return files;
}
