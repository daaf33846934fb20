/** Files of a commit: `git:<rev>:<path>`. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { InputError } from '../model/json.ts';
import { inFile } from './parse.ts';

/** A file of a commit; the path counts from the root of the repository, or with `./` from the current folder. */
export interface GitFile {
  revision: string;
  path: string;
}

/** @returns `undefined` when the source is no `git:<rev>:<path>` */
export function gitFile(source: string): GitFile | undefined {
  const [, revision, path] = /^git:([^:]+):(.+)$/.exec(source) ?? [];
  return revision === undefined || path === undefined ? undefined : { revision, path };
}

/** @throws {InputError} when there is no such commit or file */
export async function readFromGit({ revision, path }: GitFile): Promise<string> {
  return git(['show', '--end-of-options', `${revision}:${path}`]).catch((error: Error) => {
    throw inFile(new InputError(error.message), `git:${revision}:${path}`);
  });
}

/**
 * Writes all YAML, JSON and Markdown files of a commit into a folder, without touching the working tree or its index.
 *
 * @returns the place of the file there
 */
export async function checkOut({ revision, path }: GitFile, folder: string): Promise<string> {
  const top = (await git(['rev-parse', '--show-toplevel'])).trim();
  const commit = (await git(['rev-parse', '--verify', '--end-of-options', `${revision}^{commit}`])).trim();
  const env = { ...process.env, GIT_INDEX_FILE: join(folder, '.index') };
  await git(['read-tree', commit], { cwd: top, env });
  const files = await git(['ls-files', '-z', '--', '*.yaml', '*.yml', '*.json', '*.md'], { cwd: top, env });
  await git(['checkout-index', '-z', '--stdin', `--prefix=${folder}/`], { cwd: top, env, input: files });
  const prefix = path.startsWith('./') ? (await git(['rev-parse', '--show-prefix'])).trim() : '';
  return join(folder, prefix, path);
}

interface GitOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  input?: string;
}

function git(args: string[], { cwd, env, input }: GitOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = { cwd, env, maxBuffer: 256 * 1024 * 1024 };
    const child = execFile('git', args, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(stderr.trim().split('\n')[0] || error.message));
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input ?? '');
  });
}
