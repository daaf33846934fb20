/** From many files to one document, by `redocly bundle`. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError, isObject, type JsonObject } from '../model/json.ts';
import { inFile } from './parse.ts';

/** Members whose values are data: a `$ref` inside is none. */
const data: ReadonlySet<string> = new Set(['example', 'default', 'const', 'enum']);

/** Members that are maps, whose keys are names of any kind. */
const maps: ReadonlySet<string> = new Set(
  `properties patternProperties dependentSchemas $defs schemas parameters headers responses requestBodies examples links
   callbacks pathItems securitySchemes paths webhooks content encoding`.split(/\s+/),
);

/** Whether a document refers to other files. */
export function isSplit(value: unknown, key?: string): boolean {
  // The examples of a schema are a list of values.
  if (Array.isArray(value)) return key !== 'examples' && value.some((item) => isSplit(item));
  if (!isObject(value)) return false;
  const isMap = key !== undefined && maps.has(key);
  if (!isMap && typeof value.$ref === 'string' && !value.$ref.startsWith('#')) return true;
  return Object.entries(value).some(([name, member]) => {
    if (!isMap) return !data.has(name) && isSplit(member, name);
    return key === 'examples' ? isSplitExample(member) : isSplit(member);
  });
}

/** An example may be in another file, but its value is data. */
function isSplitExample(example: unknown): boolean {
  return isObject(example) && typeof example.$ref === 'string' && !example.$ref.startsWith('#');
}

/** Runs an action with a temporary folder, which is removed afterwards. */
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
 * @param file absolute path of its root file
 * @param name what to call it in an error
 * @throws {InputError} with Redocly's report, when a file cannot be found or parsed
 */
export function bundle(file: string, name: string): Promise<JsonObject> {
  return inScratch(async (folder) => {
    // The repository's own configuration is ignored: that of an old commit could run plugins.
    const config = join(folder, 'redocly.yaml');
    await writeFile(config, 'telemetry: "off"\n');
    const output = join(folder, 'openapi.json');
    const report = await redocly(['bundle', file, '--config', config, '--output', output], folder);
    if (report !== undefined) throw inFile(new InputError(report), name);
    return JSON.parse(await readFile(output, 'utf8')) as JsonObject;
  });
}

/** @returns Redocly's report of what went wrong; `undefined` when nothing did */
function redocly(args: string[], cwd: string): Promise<string | undefined> {
  const cli = createRequire(import.meta.url).resolve('@redocly/cli/bin/cli.js');
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', NO_COLOR: '1' };
  return new Promise((done) => {
    execFile(
      process.execPath,
      [cli, ...args],
      { cwd, env, maxBuffer: Number.POSITIVE_INFINITY },
      (error, stdout, stderr) => {
        done(error === null ? undefined : problemsOf(`${stdout}\n${stderr}`));
      },
    );
  });
}

/** The numbered problems of a report, without the banner before and the summary behind them. */
function problemsOf(report: string): string {
  const start = Math.max(report.search(/^\[1\]/m), 0);
  return report
    .slice(start)
    .replace(/\n❌[\s\S]*$/, '')
    .trim();
}
