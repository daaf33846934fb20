/** Validates what the steps of workflows send, with samples in the place of expressions. */
import { allWorkflows, places, type Step } from '../../reader/arazzo/documents.ts';
import { noSample, type Scope, sampleOf } from '../../reader/arazzo/samples.ts';
import { at, object, type Path } from '../../reader/json.ts';
import { type Operation, operations, parameters, requestBody } from '../../reader/operations.ts';
import type { Contract } from '../../reader/references.ts';
import type { Source } from '../../reader/source.ts';
import type { Finding } from '../../rules/rule.ts';
import type { Validator } from '../examples.ts';

type Found = Finding & { file: string };

/**
 * What the contract would refuse: values of parameters, and bodies that are missing, of another media type or not valid.
 *
 * @param contract the bundle
 * @param source the files of the workflows
 * @param validate of the same bundle
 */
export function* requestFindings(contract: Contract, source: Source, validate: Validator): Generator<Found> {
  const known = new Map([...operations(contract)].map((operation) => [String(operation.node.operationId), operation]));
  const workflows = allWorkflows(source);
  for (const workflow of workflows) {
    const scope = { contract, workflow, workflows };
    for (const step of workflow.steps) {
      const operation = known.get(step.operationId);
      if (operation === undefined) continue;
      yield* ofParameters(step, operation, scope, validate);
      yield* ofBody(step, operation, scope, validate);
    }
  }
}

function* ofParameters(step: Step, operation: Operation, scope: Scope, validate: Validator): Generator<Found> {
  const documented = parameters(scope.contract, operation);
  for (const { node, path } of places(step.node.parameters, [...step.path, 'parameters'])) {
    const parameter = documented.find(({ node: { name, in: where } }) => name === node.name && where === node.in);
    if (parameter) yield* refused(step, [...parameter.path, 'schema'], node.value, [...path, 'value'], scope, validate);
  }
}

function* ofBody(step: Step, operation: Operation, scope: Scope, validate: Validator): Generator<Found> {
  const { file, path, node } = step;
  const documented = requestBody(scope.contract, operation);
  const content = object(documented?.node.content);
  const body = object(node.requestBody);
  const place = { file, path: 'requestBody' in node ? [...path, 'requestBody'] : path };
  if (!('payload' in body)) {
    if (documented?.node.required !== true) return;
    const expected = `a body, which ${step.operationId} requires`;
    yield { ...place, found: 'no payload', expected, repair: 'Add `requestBody` with `contentType` and `payload`.' };
    return;
  }
  const type = String(body.contentType);
  if (documented === undefined || !(type in content)) {
    const types = Object.keys(content).join(', ');
    const expected = types === '' ? `no body; ${step.operationId} takes none` : `one of ${types}`;
    yield { ...place, found: `a body of the type ${type}`, expected, repair: 'Correct `contentType`.' };
    return;
  }
  const schema = [...documented.path, 'content', type, 'schema'];
  yield* refused(step, schema, body.payload, [...place.path, 'payload'], scope, validate);
}

function* refused(step: Step, schema: Path, value: unknown, path: Path, scope: Scope, validate: Validator) {
  const sample = sampleOf(scope, value);
  for (const { found, expected, path: below } of validate(schema, sample, path)) {
    // Nothing is known of this value, neither good nor bad.
    if (at(sample, below.slice(path.length)) === noSample) continue;
    const repair = 'Correct the value here, or what its expression leads to.';
    yield { file: step.file, path: below, found, expected, repair };
  }
}
