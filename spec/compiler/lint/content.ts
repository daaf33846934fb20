/** Finds problems in the examples and the workflows of a contract that can be bundled. */
import type { Contract } from '../../reader/references.ts';
import type { Source } from '../../reader/source.ts';
import { validateExamples } from '../examples.ts';
import { createValidator } from '../validator.ts';
import { type Problem, toSourceProblem } from './problem.ts';
import { workflowProblems } from './workflows.ts';

/**
 * @param contract the bundle
 * @param source the files from which it was made, and those of the workflows
 */
export function contentProblems(contract: Contract, source: Source): Problem[] {
  const validate = createValidator(contract);
  const ofExamples = validateExamples(contract, validate).map((finding) =>
    toSourceProblem(source, 'valid-examples', finding),
  );
  return [...ofExamples, ...workflowProblems(contract, source, validate)];
}
