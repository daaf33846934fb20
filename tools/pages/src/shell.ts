import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute } from '@xs2a/tools-lib';

/** A block of commands, as a shell reads it. */
export interface Script {
  /** The words of each command, in the order in which they would be run. */
  commands: string[][];
  /** What the shell does not understand, or a program that no page has called so far. */
  problem: string | undefined;
}

/** The programs that pages call. None of them is run. */
const programs = ['cd', 'curl', 'npm', 'npx', 'pnpm'];

/** What pages take from the environment. */
const environment = { XS2A_API_KEY: 'key', XS2A_ACCESS_TOKEN: 'token', GITHUB_BASE_REF: 'main' };

/** Writes words to a file, each with a mark behind it; two further marks end a command and a block. */
const script = String.raw`
exec 3> "$NOTES"
note() { printf '%s\0' "$@" "$end" >&3; }
end=$(printf '\1')
${programs.map((program) => `${program}() { note ${program} "$@"; }`).join('\n')}
for block; do
  (set -eu; eval "$block") 2>&1 >/dev/null || true
  printf '\2'; printf '\2' >&3
done`;

/**
 * Lets a shell take commands apart, because it knows best about quotes, comments, continued lines, variables and `&&`.
 * It finds no program but functions that note how they are called.
 *
 * @param blocks text for a POSIX shell; all together cost one process
 */
export async function readScripts(blocks: readonly string[]): Promise<Script[]> {
  // Redirected output goes to a separate folder.
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-pages-'));
  const [cwd, notes] = [join(folder, 'cwd'), join(folder, 'notes')];
  try {
    await mkdir(cwd);
    const env = { ...environment, NOTES: notes, PATH: '' };
    const { stdout } = await execute('/bin/sh', ['-c', script, 'sh', ...blocks], { cwd, env, isolated: true });
    const errors = parts(stdout, '\x02');
    return parts(await readFile(notes, 'utf8'), '\x02').map((words, index) => ({
      commands: parts(words, '\x01\0').map((command) => parts(command, '\0')),
      problem: errors[index]?.trim() || undefined,
    }));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The text before each mark. */
function parts(text: string, mark: string): string[] {
  return text.split(mark).slice(0, -1);
}
