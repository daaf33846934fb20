import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, start } from '@xs2a/tools-lib';

const prism = fileURLToPath(import.meta.resolve('@stoplight/prism-cli'));
const bundle = fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json'));

export interface PrismProxy {
  readonly url: string;
  close(): Promise<void>;
}

/** Prism's validating proxy: it passes everything on, and reports in the header `sl-violations` what is wrong. */
export async function startPrismProxy(upstream: string): Promise<PrismProxy> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-prism-'));
  const contract = join(folder, 'openapi.json');
  // Without this line Prism reads schemas as draft-07, which has no `dependentRequired` and no `dependentSchemas`.
  const jsonSchemaDialect = 'https://json-schema.org/draft/2020-12/schema';
  await writeFile(contract, JSON.stringify({ ...JSON.parse(await readFile(bundle, 'utf8')), jsonSchemaDialect }));
  const args = ['proxy', contract, upstream, '--port', String(port), '--errors=false', '--verboseLevel', 'silent'];
  const proxy = start(process.execPath, [prism, ...args], { stdout: 'ignore', stderr: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  await proxy.waitForAnswer(url);
  return {
    url,
    close: async () => {
      await proxy.stop();
      await rm(folder, { recursive: true });
    },
  };
}
