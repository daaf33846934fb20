/** From many files to one document, by `redocly bundle`. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { InputError, isObject, type JsonObject } from '../model/json.ts';
import { inFile } from './parse.ts';

/** Whether a document refers to other files. */
export function isSplit(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(isSplit);
  if (!isObject(value)) return false;
  if (typeof value.$ref === 'string' && !value.$ref.startsWith('#')) return true;
  return Object.values(value).some(isSplit);
}

/** A folder that is gone when the action is over. */
export async function inScratch<Result>(action: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'xs2a-compat-'));
  try {
    return await action(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Bundles a document that is split into files.
 *
 * @param file its root file
 * @param name what to call it in an error
 * @throws {InputError} with Redocly's report, when a file cannot be found or parsed
 */
export function bundle(file: string, name: string): Promise<JsonObject> {
  return inScratch(async (folder) => {
    // A configuration of ours: that of the repository could run plugins of another time.
    const config = join(folder, 'redocly.yaml');
    await writeFile(config, 'telemetry: "off"\n');
    const out = join(folder, 'openapi.json');
    const report = await redocly(['bundle', resolve(file), '--config', config, '--output', out], folder);
    if (report !== undefined) throw inFile(new InputError(report), name);
    return JSON.parse(await readFile(out, 'utf8')) as JsonObject;
  });
}

/** @returns what went wrong, if anything did */
function redocly(args: string[], cwd: string): Promise<string | undefined> {
  const cli = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
  return new Promise((done) => {
    execFile(process.execPath, [cli, ...args], { cwd, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      const report = `${stdout}\n${stderr}`;
      const first = Math.max(report.search(/^\[1\]/m), 0);
      done(
        error === null
          ? undefined
          : report
              .slice(first)
              .replace(/\n❌[\s\S]*$/, '')
              .trim(),
      );
    });
  });
}
