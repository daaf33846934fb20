/** `pnpm build` of the contract: sources → `dist/` with the bundles, the examples and the workflows. */
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { Validator } from '@seriousme/openapi-schema-validator';
import { parse, stringify } from 'yaml';
import { readSource, type Source } from '../reader/source.ts';
import { BundleError, bundle, type JsonObject, specDirectory } from './bundle.ts';
import { createValidator } from './examples.ts';
import { exampleProblems } from './lint/examples.ts';
import { sorted } from './lint/problems.ts';
import { toText } from './lint/report.ts';
import { workflowProblems } from './lint/workflows.ts';
import { toOpenApi30 } from './openapi-3.0.ts';
import { compiledWorkflows } from './workflows.ts';

const help = `Compiles the contract into one-file bundles.

Usage: node compiler/build.ts [--spec <dir>] [--out <dir>]

  --spec <dir>  folder that holds openapi.yaml (default: spec/)
  --out <dir>   folder of the bundles (default: <spec>/dist); it is replaced as a whole, or not at all
  --help        this text`;

/**
 * Compiles the contract. The output folder appears complete or stays as it was.
 *
 * @param directory folder that holds `openapi.yaml`
 * @param out output folder
 * @returns names of the files written, relative to `out`
 * @throws {BundleError} when the sources cannot be bundled, or a bundle is not a valid OpenAPI document
 */
export async function build(directory: string, out: string): Promise<string[]> {
  const { contract, source } = await soundBundle(directory);
  const older = toOpenApi30(contract);
  await Promise.all([requireValid(contract, 'openapi'), requireValid(older, 'openapi-3.0')]);

  const files = new Map<string, string>([
    ['openapi.json', json(contract)],
    ['openapi.yaml', yaml(contract)],
    ['openapi-3.0.json', json(older)],
    ['openapi-3.0.yaml', yaml(older)],
  ]);
  for (const file of await exampleFiles(directory)) {
    const { value } = parse(await readFile(join(directory, file), 'utf8')) as { value: unknown };
    const type = basename(dirname(file));
    files.set(join('examples', type, `${basename(file, '.yaml')}.json`), json(value));
  }
  for (const [name, workflows] of compiledWorkflows(source, contract)) {
    files.set(join('workflows', name), json(workflows));
  }

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

/** The bundle, if examples and workflows keep to it, and its sources; else the report that lint would give. */
async function soundBundle(directory: string): Promise<{ contract: JsonObject; source: Source }> {
  // Redocly bundles in a process of its own: the sources are read meanwhile.
  const [bundled, read] = await Promise.allSettled([bundle(directory), readSource(directory)]);
  if (bundled.status === 'rejected') {
    // Spectral takes its time to load, and a contract that can be bundled has no need of it here.
    const { lintWithSummary } = await import('./lint.ts');
    const { problems, ...summary } = await lintWithSummary(directory);
    throw problems.length > 0 ? new BundleError(toText(problems, summary, folderOf(directory))) : bundled.reason;
  }
  if (read.status === 'rejected') throw read.reason;
  const contract = bundled.value;
  const source = read.value;
  const validate = createValidator(contract);
  const fromExamples = exampleProblems(contract, source, validate);
  const problems = sorted([...fromExamples, ...workflowProblems(contract, source, validate)]);
  const summary = { files: source.files.size, operations: 0, webhooks: 0 };
  if (problems.length > 0) throw new BundleError(toText(problems, summary, folderOf(directory)));
  return { contract, source };
}

/** The contract's folder as the root of the repository names it. */
function folderOf(directory: string): string {
  return directory === specDirectory ? basename(specDirectory) : directory;
}

/** Every example file of the contract, relative to its folder. */
async function exampleFiles(directory: string): Promise<string[]> {
  const roots = ['resources', 'shared', 'webhooks'].map((root) => join(directory, root));
  const found = await Promise.all(roots.map((root) => readdir(root, { recursive: true, withFileTypes: true })));
  return found
    .flat()
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)))
    .filter((path) => path.split(sep).includes('examples'))
    .sort();
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

if (import.meta.main) {
  const { values } = parseArgs({
    options: { spec: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
  } else {
    const directory = values.spec ?? specDirectory;
    try {
      const files = await build(directory, values.out ?? join(directory, 'dist'));
      const bundles = files.filter((file) => dirname(file) === '.');
      const inside = (folder: string) => files.filter((file) => file.startsWith(`${folder}${sep}`)).length;
      const rest = `${inside('examples')} examples and ${inside('workflows')} documents with workflows`;
      console.log(`Compiled ${bundles.join(', ')}, ${rest}.`);
    } catch (error) {
      if (!(error instanceof BundleError)) throw error;
      console.error(`The contract cannot be compiled; nothing was written.\n\n${error.message}`);
      process.exitCode = 1;
    }
  }
}
