import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const prism = fileURLToPath(import.meta.resolve('@stoplight/prism-cli'));
const bundle = fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json'));

export interface PrismProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** Prism's validating proxy: it passes everything on, and tells in the header `sl-violations` what it minds. */
export async function startPrismProxy(upstream: string): Promise<PrismProxy> {
  const port = await freePort();
  const args = ['proxy', bundle, upstream, '--port', String(port), '--errors=false', '--verboseLevel', 'silent'];
  const child = spawn(process.execPath, [prism, ...args], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await firstAnswer(url, child);
  return {
    url,
    close: async () => {
      child.kill();
      await once(child, 'exit');
    },
  };
}

async function firstAnswer(url: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`Prism's proxy ended with ${child.exitCode} instead of serving.`);
    const answered = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(50);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}
