/** Everything that is wrong with the contract, each problem with its place and its repair. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { operations } from '../../reader/operations.ts';
import type { Contract } from '../../reader/references.ts';
import { readSource, rootFile, type Source } from '../../reader/source.ts';
import { layoutRules } from '../../rules/all.ts';
import { bundle } from '../bundle.ts';
import { contentProblems } from './content.ts';
import { applyExceptions, readExceptions } from './exceptions.ts';
import { type Problem, toProblem } from './problem.ts';
import { sorted, unique, withoutEchoes } from './problems.ts';
import { lintSource } from './redocly.ts';
import type { Summary } from './report.ts';
import { lintBundle } from './spectral.ts';
import { syntaxProblems } from './syntax.ts';

/** The problems, and how much was looked at. */
export interface LintResult extends Summary {
  problems: Problem[];
}

/** The numbers of a contract that could not be bundled. */
const uncounted = { operations: 0, webhooks: 0 };

/**
 * Lints the contract. Broken YAML ends it after the syntax, and sources that cannot be bundled (a `$ref` to nowhere)
 * before the rules about the bundle: what follows would report only consequences.
 *
 * @param folder with `openapi.yaml`
 * @returns problems sorted by file and line; an empty list if there are none
 */
export async function lintContract(folder: string): Promise<LintResult> {
  const directory = resolve(folder);
  if (!existsSync(join(directory, rootFile))) return { problems: [noRootFile(folder)], files: 0, ...uncounted };

  // Redocly lints and bundles in separate processes, while this one reads the files.
  const processes = new AbortController();
  const linting = lintSource(directory, processes.signal);
  const bundling = bundle(directory, processes.signal).catch((error: Error) => error);
  const source = await readSource(directory);
  const files = source.files.size;
  const syntax = syntaxProblems(source);
  if (syntax.length > 0) {
    processes.abort();
    return { problems: sorted(syntax), files, ...uncounted };
  }

  const layout = layoutProblems(source);
  const fromRedocly = (await linting)(source);
  const contract = await bundling;
  if (contract instanceof Error) {
    // Redocly validates examples against incomplete schemas, which is useless.
    const ofSources = [...layout, ...fromRedocly.filter(({ rule }) => !rule.endsWith('-examples'))];
    const problems = ofSources.length > 0 ? sorted(withoutEchoes(ofSources)) : [notBundled(contract)];
    return { problems, files, ...uncounted };
  }

  const ofSources = [...layout, ...fromRedocly, ...contentProblems(contract, source)];
  return { problems: await withBundle(ofSources, contract, source, directory), files, ...count(contract) };
}

/** Adds the problems of the bundle, and takes the exceptions away. */
async function withBundle(
  ofSources: Problem[],
  contract: Contract,
  source: Source,
  directory: string,
): Promise<Problem[]> {
  try {
    const problems = unique([...ofSources, ...(await lintBundle(contract, source))]);
    return sorted(withoutEchoes(applyExceptions(problems, await readExceptions(directory))));
  } catch (error) {
    // The rules of others do not survive everything, for example a parameter whose name is a list.
    if (ofSources.length === 0) throw error;
    return sorted(withoutEchoes(unique(ofSources)));
  }
}

function layoutProblems(source: Source): Problem[] {
  return [...layoutRules].flatMap(([rule, { check }]) =>
    [...check(source)].map((finding) => toProblem(source, rule, finding)),
  );
}

function count(contract: Contract): { operations: number; webhooks: number } {
  const operationList = [...operations(contract)];
  const webhooks = operationList.filter(({ webhook }) => webhook).length;
  return { operations: operationList.length - webhooks, webhooks };
}

const rootPlace = { file: rootFile, line: 1, column: 1, pointer: '#' };

function noRootFile(folder: string): Problem {
  return {
    ...rootPlace,
    rule: 'root-file',
    actual: `no ${rootFile} in ${folder}`,
    expected: `the folder that holds ${rootFile}`,
    repair: 'Correct --spec.',
  };
}

function notBundled(error: Error): Problem {
  return {
    ...rootPlace,
    rule: 'bundle',
    actual: error.message.replace(/\s+/g, ' '),
    expected: 'sources that `redocly bundle` can join',
    repair: 'Correct the place that the message names.',
  };
}
