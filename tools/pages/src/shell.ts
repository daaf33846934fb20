import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** Writes words to a channel of their own, each with a mark behind it; two further marks end a command and a block. */
const script = String.raw`
note() { printf '%s\0' "$@" "$end" >&3; }
end=$(printf '\1')
${programs.map((program) => `${program}() { note ${program} "$@"; }`).join('\n')}
for block; do
  (set -eu; eval "$block") 2>&1 >/dev/null || true
  printf '\2'; printf '\2' >&3
done`;

/**
 * Lets a shell take commands apart, for it knows best about quotes, comments, lines that go on, variables and `&&`. It
 * finds no program but functions that note how they are called.
 *
 * @param blocks text for a POSIX shell; all together cost one process
 */
export function readScripts(blocks: readonly string[]): Script[] {
  // Whatever is redirected to a file lands in a folder of its own.
  const cwd = mkdtempSync(join(tmpdir(), 'xs2a-pages-'));
  const { output } = spawnSync('/bin/sh', ['-c', script, 'sh', ...blocks], {
    cwd,
    env: { ...environment, PATH: '' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
  });
  rmSync(cwd, { recursive: true });
  const errors = parts(output[1], '\x02');
  return parts(output[3], '\x02').map((words, index) => ({
    commands: parts(words, '\x01\0').map((command) => parts(command, '\0')),
    problem: errors[index]?.trim() || undefined,
  }));
}

/** What stands before each mark. */
function parts(text: string | null | undefined, mark: string): string[] {
  return (text ?? '').split(mark).slice(0, -1);
}
