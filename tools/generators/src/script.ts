import { fileURLToPath } from 'node:url';
import { execute } from '@xs2a/tools-lib';

const preload = fileURLToPath(new URL('offline.mjs', import.meta.url));

/** Runs a script of a `package.json`. No connection of it leaves this machine; those that it tries are written down. */
export async function runScript(cwd: string, script: string, env: Record<string, string>) {
  const { exitCode, stdout, stderr } = await execute(process.execPath, ['--run', script], {
    cwd,
    env: { ...env, DO_NOT_TRACK: '1', REDOCLY_TELEMETRY: 'off', NODE_OPTIONS: `--import=${preload}` },
  });
  return { stdout, output: stdout + stderr, failed: exitCode !== 0 };
}
