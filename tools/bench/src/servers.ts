import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { freePort, run, start } from '@xs2a/tools-lib';
import type { SampleRequest } from './load.ts';

export interface Server {
  name: string;
  url: string;
  pid: number;
  /** From the start of the process to its first answer. */
  startMs: number;
  stop(): Promise<void>;
}

/**
 * Starts a server of Node, and waits for its first answer.
 *
 * @param args of Node, for a port
 * @param probe is sent until it is answered with 2xx
 */
export async function startServer(
  name: string,
  args: (port: number) => string[],
  { path, headers }: Pick<SampleRequest, 'path' | 'headers'>,
): Promise<Server> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  // Without what an earlier start has left behind: the first start is the one that counts.
  const env = { NODE_DISABLE_COMPILE_CACHE: '1' };
  const program = start(process.execPath, args(port), { env, stdout: 'ignore', stderr: 'ignore' });
  await program.waitForAnswer(url + path, { headers }, ({ ok }) => ok);
  return {
    name,
    url,
    pid: program.pid ?? 0,
    startMs: performance.now() - started,
    stop: async () => {
      await program.stop();
    },
  };
}

/** Arguments that start prism-cli as everybody does: with its log of each request, which nobody reads. */
export function prismCli(port: number): string[] {
  const cli = fileURLToPath(new URL('index.js', import.meta.resolve('@stoplight/prism-cli')));
  const bundle = fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.yaml'));
  return [cli, 'mock', bundle, '--port', String(port)];
}

/** Resident memory of a process in megabytes. */
export async function residentMb(pid: number): Promise<number> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  }
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}
