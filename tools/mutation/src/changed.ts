import { run } from '@xs2a/tools-lib';

/**
 * The files that differ from the commit where this branch left another one, committed or not.
 *
 * @param base the other branch, or any other name of a commit
 * @param cwd the root of the repository
 * @returns paths relative to the root, without deleted files
 */
export async function listChangedFiles(base: string, cwd: string): Promise<string[]> {
  const git = async (...args: string[]) => (await run('git', args, { cwd })).stdout.split('\n').filter(Boolean);
  const [fork = base] = await git('merge-base', base, 'HEAD');
  return [
    ...(await git('diff', '--name-only', '--diff-filter=d', fork)),
    ...(await git('ls-files', '--others', '--exclude-standard')),
  ].sort();
}
