/** Validates what the steps of workflows send, with samples in the place of expressions. */
import { allWorkflows, places, type Step } from '../../reader/arazzo/documents.ts';
import { noSample, type Scope, sampleOf } from '../../reader/arazzo/samples.ts';
import { at, object, type Path } from '../../reader/json.ts';
import { type Operation, operations, parameters, requestBody } from '../../reader/operations.ts';
import type { Contract } from '../../reader/references.ts';
import type { Source } from '../../reader/source.ts';
import type { FileFinding } from '../../rules/rule.ts';
import type { Validator } from '../validator.ts';

/**
 * What the contract would refuse: values of parameters, and bodies that are missing, of another media type or not valid.
 *
 * @param contract the bundle
 * @param source the files of the workflows
 * @param validate of the same bundle
 */
export function* requestFindings(contract: Contract, source: Source, validate: Validator): Generator<FileFinding> {
  const byId = new Map([...operations(contract)].map((operation) => [String(operation.node.operationId), operation]));
  const workflows = allWorkflows(source);
  for (const workflow of workflows) {
    const scope = { contract, workflow, workflows };
    for (const step of workflow.steps) {
      const operation = byId.get(step.operationId);
      if (operation === undefined) continue;
      yield* parameterFindings(step, operation, scope, validate);
      yield* bodyFindings(step, operation, scope, validate);
    }
  }
}

function* parameterFindings(
  step: Step,
  operation: Operation,
  scope: Scope,
  validate: Validator,
): Generator<FileFinding> {
  const documented = parameters(scope.contract, operation);
  for (const { node, path } of places(step.node.parameters, [...step.path, 'parameters'])) {
    const parameter = documented.find(
      (candidate) => candidate.node.name === node.name && candidate.node.in === node.in,
    );
    if (!parameter) continue;
    yield* valueFindings(step, [...parameter.path, 'schema'], node.value, [...path, 'value'], scope, validate);
  }
}

function* bodyFindings(step: Step, operation: Operation, scope: Scope, validate: Validator): Generator<FileFinding> {
  const { file, path, node } = step;
  const documented = requestBody(scope.contract, operation);
  const content = object(documented?.node.content);
  const body = object(node.requestBody);
  const place = { file, path: 'requestBody' in node ? [...path, 'requestBody'] : path };
  if (!('payload' in body)) {
    if (documented === undefined) return;
    // Tools send the example of the contract in place of an optional body that is left out.
    yield {
      ...place,
      actual: 'no payload',
      expected: `a body, which ${step.operationId} takes`,
      repair: 'Add `requestBody` with `contentType` and `payload`, which may be `{}` if nothing is required.',
    };
    return;
  }
  const type = String(body.contentType);
  if (documented === undefined || !(type in content)) {
    const types = Object.keys(content).join(', ');
    yield {
      ...place,
      actual: `a body of the type ${type}`,
      expected: types === '' ? `no body; ${step.operationId} takes none` : `one of ${types}`,
      repair: 'Correct `contentType`.',
    };
    return;
  }
  const schema = [...documented.path, 'content', type, 'schema'];
  yield* valueFindings(step, schema, body.payload, [...place.path, 'payload'], scope, validate);
}

function* valueFindings(
  { file }: Step,
  schema: Path,
  value: unknown,
  path: Path,
  scope: Scope,
  validate: Validator,
): Generator<FileFinding> {
  const sample = sampleOf(scope, value);
  for (const finding of validate(schema, sample, path)) {
    // A value without a sample may be right or wrong.
    if (at(sample, finding.path.slice(path.length)) === noSample) continue;
    yield { ...finding, file, repair: 'Correct the value here, or what its expression leads to.' };
  }
}
