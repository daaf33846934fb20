import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { selfContain } from './self-contain.ts';

const home = fileURLToPath(new URL('..', import.meta.url));
/** The page that `build` writes. */
export const page: string = join(home, 'dist', 'index.html');

/**
 * Renders the contract as one page that needs no network.
 *
 * @param openapi the bundle
 * @param output file to write; it appears complete or not at all
 */
export async function buildDocs(openapi: string, output: string): Promise<void> {
  await mkdir(dirname(output), { recursive: true });
  const scratch = await mkdtemp(join(dirname(output), '.build-'));
  try {
    const draft = join(scratch, 'index.html');
    const redocly = fileURLToPath(import.meta.resolve('@redocly/cli/bin/cli.js'));
    const options = ['--output', draft, '--inlineBundle', '--config', join(home, 'redocly.yaml')];
    await promisify(execFile)(process.execPath, [redocly, 'build-docs', openapi, ...options], {
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
    await writeFile(draft, selfContain(await readFile(draft, 'utf8')));
    await rename(draft, output);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  const started = performance.now();
  try {
    await buildDocs(fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json')), page);
    console.log(`dist/index.html in ${Math.round(performance.now() - started)} ms`);
  } catch (error) {
    const { message, stderr } = error as Error & { stderr?: string };
    console.error(stderr || message);
    process.exitCode = 1;
  }
}
