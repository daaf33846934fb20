/** Everything that is wrong with the workflows, once the contract itself can be bundled. */
import type { Contract } from '../../reader/references.ts';
import type { Source } from '../../reader/source.ts';
import { workflowRules } from '../../rules/all.ts';
import type { Validator } from '../validator.ts';
import { type Problem, toProblem } from './problem.ts';
import { requestFindings } from './workflow-requests.ts';

/**
 * @param contract the bundle
 * @param source the files from which it was made, and those of the workflows
 * @param validate of the same bundle
 */
export function workflowProblems(contract: Contract, source: Source, validate: Validator): Problem[] {
  const ofRules = [...workflowRules].flatMap(([rule, { check }]) =>
    [...check(source, contract)].map((finding) => toProblem(source, rule, finding)),
  );
  const ofRequests = [...requestFindings(contract, source, validate)].map((finding) =>
    toProblem(source, 'workflow-requests', finding),
  );
  return [...ofRules, ...ofRequests];
}
