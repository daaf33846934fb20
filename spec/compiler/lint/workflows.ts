/** Everything that is wrong with the workflows, once the contract itself can be bundled. */
import { toPointer } from '../../reader/json.ts';
import type { Contract } from '../../reader/references.ts';
import { locate, type Source } from '../../reader/source.ts';
import { workflowRules } from '../../rules/all.ts';

import type { Finding } from '../../rules/rule.ts';

import type { Validator } from '../examples.ts';
import type { Problem } from './problem.ts';
import { requestFindings } from './workflow-requests.ts';

/**
 * @param contract the bundle
 * @param source the files it was made of, and those of the workflows
 * @param validate of the same bundle
 */
export function workflowProblems(contract: Contract, source: Source, validate: Validator): Problem[] {
  const found = [...workflowRules].flatMap(([rule, { check }]) =>
    [...check(source, contract)].map((finding) => toProblem(source, rule, finding)),
  );
  const requests = [...requestFindings(contract, source, validate)];
  return [...found, ...requests.map((finding) => toProblem(source, 'workflow-requests', finding))];
}

function toProblem(source: Source, rule: string, { file, path, ...texts }: Finding & { file: string }): Problem {
  return { rule, file, ...locate(source.files.get(file), path), pointer: toPointer(path), ...texts };
}
