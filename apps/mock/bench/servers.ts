import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { freePort, run, start } from '@xs2a/tools-lib';
import { sampleRequests } from './requests.ts';

export interface Server {
  name: string;
  url: string;
  pid: number;
  /** From the start of the process to its first answer. */
  startMs: number;
  stop(): Promise<void>;
}

const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const bundle = fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.yaml'));

const commands = {
  mock: (port: number) => [local('../bin/xs2a-mock.js'), '--port', String(port)],
  // As everybody starts it: with its log of each request, into a file that nobody reads.
  'prism-cli': (port: number) => [prismCli(), 'mock', bundle, '--port', String(port)],
  'prism-http': (port: number) => [local('bare-prism.ts'), String(port)],
} as const;

export type ServerName = keyof typeof commands;

/** Starts a server, and waits for its first answer. */
export async function startServer(name: ServerName): Promise<Server> {
  if (!existsSync(local('../dist/cli.js'))) throw new Error('The mock is not built. Run `pnpm build` first.');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const started = performance.now();
  // Without what an earlier start has left behind: the first start is the one that counts.
  const env = { NODE_DISABLE_COMPILE_CACHE: '1' };
  const program = start(process.execPath, commands[name](port), { env, stdout: 'ignore', stderr: 'ignore' });
  const [{ path = '', headers = {} } = {}] = sampleRequests;
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

/** Resident memory of a process in megabytes. */
export async function residentMb(pid: number): Promise<number> {
  if (process.platform === 'linux') {
    const status = await readFile(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) / 1024;
  }
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}

function prismCli(): string {
  return fileURLToPath(new URL('index.js', import.meta.resolve('@stoplight/prism-cli')));
}
