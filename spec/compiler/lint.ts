/** `pnpm lint` of the contract: everything that is wrong with it, each with its place and its repair. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { toPointer } from '../reader/json.ts';
import { operations } from '../reader/operations.ts';
import type { Contract } from '../reader/references.ts';
import { locate, readSource, rootFile, type Source } from '../reader/source.ts';
import { layoutRules } from '../rules/all.ts';
import { bundle, specDirectory } from './bundle.ts';
import { createValidator } from './examples.ts';
import { exampleProblems } from './lint/examples.ts';
import { applyExceptions, readExceptions } from './lint/exceptions.ts';
import type { Problem } from './lint/problem.ts';
import { sorted, unique, withoutEchoes } from './lint/problems.ts';
import { lintSource } from './lint/redocly.ts';
import { type Summary, toJson, toText } from './lint/report.ts';
import { lintBundle } from './lint/spectral.ts';
import { syntaxProblems } from './lint/syntax.ts';
import { workflowProblems } from './lint/workflows.ts';

export type { Problem } from './lint/problem.ts';

const help = `Checks the contract: syntax, layout, Redocly, Spectral with OWASP and our own rules, every example and workflow.

Usage: node compiler/lint.ts [--spec <dir>] [--format text|json]

  --spec <dir>     folder that holds openapi.yaml (default: spec/)
  --format <name>  text (default) or json
  --help           this text

Exit code: 0 without a problem, 1 with any. Exceptions for one place are listed in rules/exceptions.yaml.`;

/** What the linter found, and in how much. */
interface LintResult extends Summary {
  problems: Problem[];
}

/** Where the linter did not come far enough to count. */
const uncounted = { operations: 0, webhooks: 0 };

/**
 * Lints the contract. Broken YAML ends it after the syntax, and sources that cannot be bundled (a `$ref` to nowhere)
 * before the rules about the bundle: what follows would report only consequences.
 *
 * @param options.specDir folder that holds `openapi.yaml`
 * @returns problems sorted by file and line; an empty list if there are none
 */
export async function lint({ specDir = specDirectory }: { specDir?: string } = {}): Promise<Problem[]> {
  return (await lintWithSummary(specDir)).problems;
}

/** Like {@link lint}, with what was looked at. */
export async function lintWithSummary(specDir: string): Promise<LintResult> {
  const directory = resolve(specDir);
  if (!existsSync(join(directory, rootFile))) return { problems: [noRootFile(specDir)], files: 0, ...uncounted };

  // Both are processes of their own: they run while this one reads the files.
  const linting = lintSource(directory);
  const bundling = bundle(directory).catch((error: Error) => error);
  const source = await readSource(directory);
  const files = source.files.size;
  const syntax = [...syntaxProblems(source)];
  if (syntax.length > 0) return { problems: sorted(syntax), files, ...uncounted };

  const layout = layoutProblems(source);
  const contract = await bundling;
  if (contract instanceof Error) {
    // Redocly validates examples against schemas with holes; that tells nothing.
    const fromRedocly = (await linting)(source).filter((problem) => !problem.rule.endsWith('-examples'));
    const fromSource = withoutEchoes([...layout, ...fromRedocly]);
    return { problems: fromSource.length > 0 ? sorted(fromSource) : [notBundled(contract)], files, ...uncounted };
  }

  const validate = createValidator(contract);
  const fromExamples = exampleProblems(contract, source, validate);
  const fromWorkflows = workflowProblems(contract, source, validate);
  const fromSource = [...layout, ...(await linting)(source), ...fromExamples, ...fromWorkflows];
  const summary = { files, ...count(contract) };
  try {
    const found = unique([...fromSource, ...(await lintBundle(contract, source))]);
    const problems = withoutEchoes(applyExceptions(found, await readExceptions(directory)));
    return { problems: sorted(problems), ...summary };
  } catch (error) {
    // The rules of others do not survive everything, for instance a parameter whose name is a list.
    const problems = withoutEchoes(unique(fromSource));
    if (problems.length === 0) throw error;
    return { problems: sorted(problems), ...summary };
  }
}

function count(contract: Contract): { operations: number; webhooks: number } {
  const all = [...operations(contract)];
  const webhooks = all.filter(({ webhook }) => webhook).length;
  return { operations: all.length - webhooks, webhooks };
}

function noRootFile(directory: string): Problem {
  return {
    ...atRoot,
    rule: 'root-file',
    found: `no ${rootFile} in ${directory}`,
    expected: `the folder that holds ${rootFile}`,
    repair: 'Correct --spec.',
  };
}

function notBundled(error: Error): Problem {
  return {
    ...atRoot,
    rule: 'bundle',
    found: error.message.replace(/\s+/g, ' '),
    expected: 'sources that `redocly bundle` can join',
    repair: 'Correct the place that the message names.',
  };
}

const atRoot = { file: rootFile, line: 1, column: 1, pointer: '#' };

function layoutProblems(source: Source): Problem[] {
  return [...layoutRules].flatMap(([rule, { check }]) =>
    [...check(source)].map(({ file, path, found, expected, repair }) => ({
      rule,
      file,
      ...locate(source.files.get(file), path),
      pointer: toPointer(path),
      found,
      expected,
      repair,
    })),
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { spec: { type: 'string' }, format: { type: 'string', default: 'text' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(help);
    return;
  }
  if (values.format !== 'text' && values.format !== 'json') {
    console.error(`Unknown --format ${values.format}; expected text or json.`);
    process.exitCode = 1;
    return;
  }
  const { problems, ...summary } = await lintWithSummary(values.spec ?? specDirectory);
  console.log(values.format === 'json' ? toJson(problems, summary) : toText(problems, summary, values.spec ?? 'spec'));
  process.exitCode = problems.length > 0 ? 1 : 0;
}

if (import.meta.main) await main();
