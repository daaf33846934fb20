/** Files of a commit: `git:<rev>:<path>`. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { InputError } from '../model/json.ts';
import { inFile } from './parse.ts';

/** A file of a commit. */
export interface GitFile {
  revision: string;
  /** Counts from the root of the repository, or with `./` from `folder`. */
  path: string;
  /** A folder of the repository. */
  folder: string;
}

/** @returns `undefined` when the source is not written as `git:<rev>:<path>` */
export function gitFile(source: string, folder: string): GitFile | undefined {
  const [, revision, path] = /^git:([^:]+):(.+)$/.exec(source) ?? [];
  return revision === undefined || path === undefined ? undefined : { revision, path, folder };
}

/** @throws {InputError} when there is no such commit or file */
export async function readFromGit({ revision, path, folder }: GitFile): Promise<string> {
  return git(['show', '--end-of-options', `${revision}:${path}`], { cwd: folder }).catch((error: Error) => {
    throw inFile(new InputError(error.message), `git:${revision}:${path}`);
  });
}

/**
 * Writes all YAML, JSON and Markdown files of a commit to a folder, without touching the working tree or its index.
 *
 * @param scratch the folder to write to
 * @returns the place of the file there
 */
export async function checkOut({ revision, path, folder }: GitFile, scratch: string): Promise<string> {
  const top = (await git(['rev-parse', '--show-toplevel'], { cwd: folder })).trim();
  const commit = (
    await git(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`], { cwd: top })
  ).trim();
  const env = { ...process.env, GIT_INDEX_FILE: join(scratch, '.index') };
  await git(['read-tree', commit], { cwd: top, env });
  const files = await git(['ls-files', '-z', '--', '*.yaml', '*.yml', '*.json', '*.md'], { cwd: top, env });
  await git(['checkout-index', '-z', '--stdin', `--prefix=${scratch}/`], { cwd: top, env, input: files });
  const prefix = path.startsWith('./') ? (await git(['rev-parse', '--show-prefix'], { cwd: folder })).trim() : '';
  return join(scratch, prefix, path);
}

interface GitOptions {
  cwd: string;
  env?: NodeJS.ProcessEnv;
  input?: string;
}

function git(args: string[], { cwd, env, input }: GitOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = execFile('git', args, { cwd, env, maxBuffer: Number.POSITIVE_INFINITY }, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(stderr.trim().split('\n')[0] || error.message));
    });
    // A git that ends before it has read its input is reported by its exit code.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}
