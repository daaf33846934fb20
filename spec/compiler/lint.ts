/** `pnpm lint` of the contract: everything that is wrong with it, each with its place and its repair. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Contract, operations, toPointer } from '../rules/contract.ts';
import { layoutRules } from '../rules/rule.ts';
import { bundle, specDirectory } from './bundle.ts';
import { validateExamples } from './examples.ts';
import { applyExceptions, readExceptions } from './lint/exceptions.ts';
import { toSourcePlace } from './lint/mapping.ts';
import type { Problem } from './lint/problem.ts';
import { lintSource } from './lint/redocly.ts';
import { toJson, toText } from './lint/report.ts';
import { locate, readSource, rootFile, type Source, syntaxProblems } from './lint/source.ts';
import { lintBundle } from './lint/spectral.ts';

export type { Problem } from './lint/problem.ts';

const help = `Checks the contract: syntax, layout, Redocly, Spectral with OWASP and our own rules, and every example.

Usage: node compiler/lint.ts [--spec <dir>] [--format text|json]

  --spec <dir>     folder that holds openapi.yaml (default: spec/)
  --format <name>  text (default) or json
  --help           this text

Exit code: 0 without a problem, 1 with any. Exceptions for one place are listed in rules/exceptions.yaml.`;

/** What the linter found, and in how much. */
interface LintResult {
  problems: Problem[];
  files: number;
  operations: number;
}

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

async function lintWithSummary(specDir: string): Promise<LintResult> {
  const directory = resolve(specDir);
  if (!existsSync(join(directory, rootFile))) return { problems: [noRootFile(specDir)], files: 0, operations: 0 };

  // Both are processes of their own: they run while this one reads the files.
  const linting = lintSource(directory);
  const bundling = bundle(directory).catch((error: Error) => error);
  const source = await readSource(directory);
  const files = source.files.size;
  const syntax = [...syntaxProblems(source)];
  if (syntax.length > 0) return { problems: sorted(syntax), files, operations: 0 };

  const layout = layoutProblems(source);
  const contract = await bundling;
  if (contract instanceof Error) {
    // Redocly validates examples against schemas with holes; that tells nothing.
    const fromRedocly = (await linting)(source).filter((problem) => !problem.rule.endsWith('-examples'));
    const fromSource = withoutEchoes([...layout, ...fromRedocly]);
    return { problems: fromSource.length > 0 ? sorted(fromSource) : [notBundled(contract)], files, operations: 0 };
  }

  const fromExamples = exampleProblems(contract, source);
  const fromSource = [...layout, ...(await linting)(source), ...fromExamples];
  const operationCount = [...operations(contract)].length;
  try {
    const found = unique([...fromSource, ...(await lintBundle(contract, source))]);
    const problems = withoutEchoes(applyExceptions(found, await readExceptions(directory)));
    return { problems: sorted(problems), files, operations: operationCount };
  } catch (error) {
    // The rules of others do not survive everything, for instance a parameter whose name is a list.
    const problems = withoutEchoes(unique(fromSource));
    if (problems.length === 0) throw error;
    return { problems: sorted(problems), files, operations: operationCount };
  }
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

function exampleProblems(contract: Contract, source: Source): Problem[] {
  return validateExamples(contract).map(({ path, found, expected, repair }) => {
    const place = toSourcePlace(source, path);
    return {
      rule: 'valid-examples',
      file: place.file,
      ...locate(source.files.get(place.file), place.path),
      pointer: toPointer(place.path),
      found,
      expected,
      repair,
    };
  });
}

/** Rules that say again, and with less, what another rule has said about the same place. */
const echoes: { [rule: string]: string } = {
  'redocly/no-unresolved-refs': 'ref-dangling',
  'oas/oas3-schema': 'redocly/struct',
  'redocly/no-unused-components': 'file-reachable',
  'redocly/no-invalid-media-type-examples': 'valid-examples',
  'redocly/no-invalid-parameter-examples': 'valid-examples',
  'redocly/no-invalid-schema-examples': 'valid-examples',
  'redocly/operation-operationId': 'operation-id-verb',
  'redocly/operation-operationId-unique': 'operation-id-unique',
  'redocly/operation-summary': 'summary-sentence-case',
  'redocly/operation-2xx-response': 'mandatory-statuses',
  'redocly/security-defined': 'security-names-scope',
  'oas/operation-operationId': 'operation-id-verb',
  'oas/operation-operationId-unique': 'operation-id-unique',
  'oas/operation-description': 'described',
  'oas/operation-success-response': 'mandatory-statuses',
  'oas/oas3-operation-security-defined': 'redocly/security-defined',
  'owasp:api2:2023-read-restricted': 'security-names-scope',
  'owasp:api2:2023-write-restricted': 'security-names-scope',
  'owasp:api8:2023-define-error-responses-401': 'mandatory-statuses',
  'owasp:api8:2023-define-error-responses-500': 'mandatory-statuses',
  'owasp:api8:2023-define-error-validation': 'mandatory-statuses',
};

function withoutEchoes(problems: Problem[]): Problem[] {
  const isEchoOf = (problem: Problem, other: Problem) => {
    if (other === problem || other.file !== problem.file) return false;
    const isInside = isWithin(problem.pointer, other.pointer);
    // What is not an OpenAPI thing at all need not be a good one.
    if (other.rule === 'redocly/struct' && problem.rule !== other.rule && isInside) return true;
    return other.rule === echoes[problem.rule] && (isInside || isWithin(other.pointer, problem.pointer));
  };
  return problems.filter((problem) => !problems.some((other) => isEchoOf(problem, other)));
}

function isWithin(pointer: string, outer: string): boolean {
  return `${pointer}/`.startsWith(`${outer}/`);
}

/** Spectral reports a shared thing once per use. */
function unique(problems: Problem[]): Problem[] {
  const byText = problems.map((problem): [string, Problem] => [JSON.stringify(problem), problem]);
  return [...new Map(byText).values()];
}

function sorted(problems: Problem[]): Problem[] {
  return problems.toSorted((a, b) => {
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return a.line - b.line || a.column - b.column || (a.rule < b.rule ? -1 : 1);
  });
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
  console.log(values.format === 'json' ? toJson(problems, summary) : toText(problems, summary));
  process.exitCode = problems.length > 0 ? 1 : 0;
}

if (import.meta.main) await main();
