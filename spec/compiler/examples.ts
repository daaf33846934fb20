/** Validates every example of the contract against its schema. */
import { at, isObject, object, type Path, type Place, toPointer } from '../reader/json.ts';
import { bodies, operations, parameters, responses } from '../reader/operations.ts';
import { type Contract, follow } from '../reader/references.ts';
import { schemas } from '../reader/schemas.ts';
import type { Finding } from '../rules/rule.ts';
import { createValidator, type Validator } from './validator.ts';

/** The place of a value, and the schema that must accept it. */
interface Example {
  path: Path;
  schema: Path;
}

/**
 * Validates the examples of bodies (of errors and webhooks too), parameters and headers, and the examples and defaults
 * of schemas.
 *
 * @param contract the bundle
 * @param validate of the same bundle
 * @returns refused values, and schemas that cannot be used; each once
 */
export function validateExamples(contract: Contract, validate: Validator = createValidator(contract)): Finding[] {
  const findings = listExamples(contract).flatMap(({ path, schema }) => validate(schema, at(contract, path), path));
  return [...new Map(findings.map((finding) => [JSON.stringify(finding), finding])).values()];
}

/** Every example of the contract, once for each schema that must accept it. */
export function listExamples(contract: Contract): Example[] {
  const keyOf = ({ path, schema }: Example) => `${toPointer(path)} ${toPointer(schema)}`;
  const examples = [...examplesOfBodies(contract), ...examplesOfFields(contract), ...examplesOfSchemas(contract)];
  return [...new Map(examples.map((example) => [keyOf(example), example])).values()];
}

function* examplesOfBodies(contract: Contract): Generator<Example> {
  for (const body of bodies(contract)) yield* examplesOf(contract, body);
}

/** The examples of parameters and of the headers of responses. */
function* examplesOfFields(contract: Contract): Generator<Example> {
  for (const operation of operations(contract)) {
    for (const parameter of parameters(contract, operation)) yield* examplesOf(contract, parameter);
    for (const response of responses(contract, operation).values()) {
      for (const [name, header] of Object.entries(object(response.node.headers))) {
        const place = { path: [...response.path, 'headers', name], node: object(header) };
        yield* examplesOf(contract, follow(contract, place));
      }
    }
  }
}

function* examplesOfSchemas(contract: Contract): Generator<Example> {
  for (const { path, node } of schemas(contract)) {
    if (Array.isArray(node.examples)) {
      for (const index of node.examples.keys()) yield { path: [...path, 'examples', index], schema: path };
    }
    for (const keyword of ['default', 'example']) {
      if (keyword in node) yield { path: [...path, keyword], schema: path };
    }
  }
}

/** `example` and `examples` of something with a `schema`: a body, a parameter or a header. */
function* examplesOf(contract: Contract, { path, node }: Place): Generator<Example> {
  if (!isObject(node.schema)) return;
  const schema = [...path, 'schema'];
  if ('example' in node) yield { path: [...path, 'example'], schema };
  for (const [name, example] of Object.entries(object(node.examples))) {
    const place = follow(contract, { path: [...path, 'examples', name], node: object(example) });
    if ('value' in place.node) yield { path: [...place.path, 'value'], schema };
  }
}
