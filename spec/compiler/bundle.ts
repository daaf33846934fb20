/** From the many files of the contract to one document, by `redocly bundle`. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Execution, execute } from '@xs2a/tools-lib';
import type { JsonObject } from '../reader/json.ts';
import { addDerived } from './derived.ts';

/** Folder of the contract: `spec/`. */
export const specDirectory = dirname(dirname(fileURLToPath(import.meta.url)));

/** The sources cannot be bundled; the message has file, line, pointer and reason of every error. */
export class BundleError extends Error {
  override name = 'BundleError';
}

/**
 * Runs the pinned Redocly CLI.
 *
 * @param args command and options, for example `['lint', 'openapi.yaml']`
 * @param cwd folder in which it runs and whose `redocly.yaml` it reads
 * @param signal ends it
 */
export function redocly(args: string[], cwd: string, signal?: AbortSignal): Promise<Execution> {
  const cli = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  const env = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
  return execute(process.execPath, [cli, ...args], { cwd, env, ...(signal && { signal }) });
}

/**
 * Bundles the contract. Every referenced file becomes a component that is named after the file. {@link addDerived} adds
 * what generators need and the sources do not repeat.
 *
 * @param directory folder with `openapi.yaml`
 * @param signal ends it
 * @returns the bundle, an OpenAPI 3.1 document without external references
 * @throws {BundleError} when a file cannot be read, parsed or found, or when it is ended
 */
export async function bundle(directory: string = specDirectory, signal?: AbortSignal): Promise<JsonObject> {
  const scratch = await mkdtemp(join(tmpdir(), 'xs2a-bundle-'));
  try {
    const out = join(scratch, 'openapi.json');
    const { exitCode, stdout, stderr } = await redocly(['bundle', 'openapi.yaml', '--output', out], directory, signal);
    if (exitCode !== 0) throw new BundleError(readableErrors(`${stdout}\n${stderr}`, directory));
    const contract = JSON.parse(await readFile(out, 'utf8')) as JsonObject;
    addDerived(contract);
    return contract;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Redocly's report without its banner, and with file names relative to the contract. */
function readableErrors(output: string, directory: string): string {
  const first = output.search(/^\[1\]/m);
  return output
    .slice(Math.max(first, 0))
    .replaceAll(`${directory}/`, '')
    .replace(/\n❌[\s\S]*$/, '')
    .trim();
}
