/** The servers of `examples/servers`, which publish their own documents. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Contract } from '@xs2a/contract';
import { freePort, run as runProgram, start } from '@xs2a/tools-lib';
import { loadContract } from '../../src/load.ts';

export const folder = fileURLToPath(new URL('../../../../examples/servers/', import.meta.url));
const compiler = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));

/** What a folder says about its server, in its `package.json`. */
export interface Sample {
  /** Name of the folder. */
  readonly name: string;
  /** The framework, with its exact version. */
  readonly framework: string;
  /** The program that is started. */
  readonly program: string;
  /** The path of its document. */
  readonly document: string;
  /** The path above those of the document. */
  readonly base: string;
  /** The path of a list of all objects. */
  readonly list: string;
  /** The user name of HTTP Basic. */
  readonly user?: string;
}

export function listSamples(): Sample[] {
  const isSample = (name: string) => existsSync(`${folder}${name}/package.json`);
  return readdirSync(folder)
    .filter(isSample)
    .map((name) => {
      const { dependencies, scripts, server } = JSON.parse(readFileSync(`${folder}${name}/package.json`, 'utf8'));
      const framework = `${server.framework} ${dependencies[server.framework]}`;
      return { base: '', ...server, name, framework, program: scripts.start.replace(/^node /, '') };
    });
}

export interface RunningSample {
  readonly url: string;
  readonly contract: Contract;
  /** The objects that it holds. */
  count(): Promise<number>;
  stop(): Promise<void>;
}

/** The key of its only account. */
export const apiKey = 'key-of-the-sample';

/** Compiles a server, with the compiler that it names itself or with ours, starts it, and reads its document. */
export async function startSample({ name, program, document, base, list, user }: Sample): Promise<RunningSample> {
  const cwd = `${folder}${name}`;
  const own = `${cwd}/node_modules/typescript/bin/tsc`;
  await runProgram(process.execPath, [existsSync(own) ? own : compiler, '-p', cwd]);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const server = start(process.execPath, [program], { cwd, env: { PORT: String(port), API_KEY: apiKey } });
  await server.waitForAnswer(`${origin}${document}`);
  const published = await fetch(`${origin}${document}`);
  const place = await mkdtemp(join(tmpdir(), 'xs2a-sample-'));
  const file = join(place, 'openapi.yaml');
  await writeFile(file, await published.text());
  const contract = await loadContract(file);
  await rm(place, { recursive: true });
  return { url: `${origin}${base}`, contract, count, stop: async () => void (await server.stop('SIGKILL')) };

  async function count(): Promise<number> {
    const basic = `Basic ${Buffer.from(`${user}:${apiKey}`).toString('base64')}`;
    const headers = { 'x-api-key': apiKey, authorization: user === undefined ? `Bearer ${apiKey}` : basic };
    const answer = await fetch(`${origin}${list}`, { headers });
    const body: unknown = await answer.json();
    const entries = [body, ...Object.values(body as object)].find(Array.isArray);
    if (!answer.ok || entries === undefined) throw new Error(`${list} answers ${answer.status}, and no list`);
    return entries.length;
  }
}
