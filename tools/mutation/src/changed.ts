import { execFileSync } from 'node:child_process';

/**
 * The files that differ from the commit where this branch left another one, committed or not.
 *
 * @param base the other branch, or any other name of a commit
 * @param cwd the root of the repository
 * @returns paths relative to the root, without deleted files
 */
export function listChangedFiles(base: string, cwd: string): string[] {
  const git = (...args: string[]) => execFileSync('git', args, { cwd, encoding: 'utf8' }).split('\n').filter(Boolean);
  const [fork = base] = git('merge-base', base, 'HEAD');
  return [
    ...git('diff', '--name-only', '--diff-filter=d', fork),
    ...git('ls-files', '--others', '--exclude-standard'),
  ].sort();
}
