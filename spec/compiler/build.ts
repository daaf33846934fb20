/** `pnpm build` of the contract: sources → `dist/` with the bundles, the examples and the workflows. */
import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { Validator } from '@seriousme/openapi-schema-validator';
import { CommandError, runCommand } from '@xs2a/tools-lib';
import { stringify } from 'yaml';
import { type JsonObject, object } from '../reader/json.ts';
import { kindOf } from '../reader/kinds.ts';
import type { Contract } from '../reader/references.ts';
import { readSource, type Source } from '../reader/source.ts';
import { BundleError, bundle, specDirectory } from './bundle.ts';
import { compile } from './compile.ts';
import { contentProblems } from './lint/content.ts';
import { sorted } from './lint/problems.ts';
import { toText } from './lint/report.ts';
import { compiledWorkflows } from './workflows.ts';

const help = `Compiles the contract into one-file bundles.

Usage: node compiler/build.ts [--spec <dir>] [--out <dir>]

  --spec <dir>  folder that holds openapi.yaml (default: spec/)
  --out <dir>   folder of the bundles (default: <spec>/dist); it is replaced as a whole, or not at all
  --help        this text

Exit code: 0 if the bundles are written, 1 if the contract cannot be compiled, 2 if the command is wrong.`;

/**
 * Compiles the contract. The output folder appears complete or stays as it was.
 *
 * @param directory folder with `openapi.yaml`
 * @param out output folder
 * @returns names of the files written, relative to `out`
 * @throws {BundleError} when the sources cannot be bundled, or a bundle is not a valid OpenAPI document
 */
export async function build(directory: string, out: string): Promise<string[]> {
  const { contract, source } = await readSound(directory);
  const bundles = Object.entries(compile(contract));
  await Promise.all(bundles.map(([name, document]) => requireValid(document, name)));

  const files = new Map<string, string>(exampleFiles(source));
  for (const [name, document] of bundles) {
    files.set(`${name}.json`, json(document));
    files.set(`${name}.yaml`, yaml(document));
  }
  for (const [name, workflows] of compiledWorkflows(source, contract)) {
    files.set(join('workflows', name), json(workflows));
  }

  files.set(sourcesFile, json(hashesOf(source, files.get('openapi.json') ?? '')));

  const next = `${out}.next`;
  await rm(next, { recursive: true, force: true });
  for (const [name, content] of files) {
    await mkdir(dirname(join(next, name)), { recursive: true });
    await writeFile(join(next, name), content);
  }
  await rm(out, { recursive: true, force: true });
  await rename(next, out);
  return [...files.keys()];
}

/** Bundle and sources, if examples and workflows keep to the contract. @throws {BundleError} with the report of lint */
async function readSound(directory: string): Promise<{ contract: Contract; source: Source }> {
  // Redocly bundles in a separate process, while this one reads the sources.
  const [bundled, sources] = await Promise.allSettled([bundle(directory), readSource(directory)]);
  if (bundled.status === 'rejected') {
    // Loaded now, because Spectral takes its time to load, and a contract that can be bundled does not need it.
    const { lintContract } = await import('./lint/contract.ts');
    const { problems, ...summary } = await lintContract(directory);
    throw problems.length > 0 ? new BundleError(toText(problems, summary, folderOf(directory))) : bundled.reason;
  }
  if (sources.status === 'rejected') throw sources.reason;
  const contract = bundled.value;
  const source = sources.value;
  const problems = sorted(contentProblems(contract, source));
  const summary = { files: source.files.size, operations: 0, webhooks: 0 };
  if (problems.length > 0) throw new BundleError(toText(problems, summary, folderOf(directory)));
  return { contract, source };
}

/** The contract's folder as the root of the repository names it. */
function folderOf(directory: string): string {
  return directory === specDirectory ? basename(specDirectory) : directory;
}

/** Hashes of the bundle and of the files that it was built from, so that the gate can refuse a bundle that is older. */
const sourcesFile = 'sources.json';

function hashesOf({ files }: Source, bundle: string): { bundle: string; sources: Record<string, string> } {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const sources = [...files.values()].map(({ path, text }): [string, string] => [path, sha256(text)]);
  return { bundle: sha256(bundle), sources: Object.fromEntries(sources) };
}

/** The value of every example as JSON, in the folder of its schema. */
function exampleFiles({ files }: Source): [string, string][] {
  return [...files.values()]
    .filter(({ path }) => kindOf(path)?.component === 'examples')
    .map(({ path, value }) => [
      join('examples', basename(dirname(path)), `${basename(path, '.yaml')}.json`),
      json(object(value).value),
    ]);
}

async function requireValid(document: JsonObject, name: string): Promise<void> {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  if (valid) return;
  const lines = (Array.isArray(errors) ? errors : [{ message: String(errors) }]).map(
    (error) => `  at ${'instancePath' in error ? error.instancePath || '/' : '/'}: ${error.message}`,
  );
  throw new BundleError(`${name} is not a valid OpenAPI document:\n${lines.join('\n')}`);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function yaml(value: unknown): string {
  return stringify(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

/**
 * Runs the command.
 *
 * @param args of the command line
 * @throws {CommandError} for a wrong option, or a contract that cannot be compiled
 */
async function buildCommand(args: string[]): Promise<undefined> {
  const { values } = parseArgs({
    args,
    options: { spec: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  const directory = values.spec ?? specDirectory;
  const files = await build(directory, values.out ?? join(directory, 'dist')).catch((error) => {
    if (!(error instanceof BundleError)) throw error;
    throw new CommandError(`The contract cannot be compiled; nothing was written.\n\n${error.message}`);
  });
  const bundles = files.filter((file) => dirname(file) === '.' && file !== sourcesFile);
  const countIn = (folder: string) => files.filter((file) => file.startsWith(`${folder}${sep}`)).length;
  const rest = `${countIn('examples')} examples and ${countIn('workflows')} documents with workflows`;
  console.log(`Compiled ${bundles.join(', ')}, ${rest}.`);
}

if (import.meta.main) await runCommand(() => buildCommand(process.argv.slice(2)));
