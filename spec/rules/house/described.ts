import { array, isObject, object, type Place, toPointer } from '../../reader/json.ts';
import { operations, parameters, requestBody, responses } from '../../reader/operations.ts';
import { type Contract, follow } from '../../reader/references.ts';
import { schemas } from '../../reader/schemas.ts';
import type { Finding, HouseRule } from '../rule.ts';

export default {
  reason: 'The documentation of types, clients and the reference comes from the contract.',
  *check(contract) {
    const seen = new Set<string>();
    const checkOnce = function* (place: Place, name: string): Generator<Finding> {
      if (seen.has(toPointer(place.path))) return;
      seen.add(toPointer(place.path));
      if (isDescribed(contract, place)) return;
      yield {
        path: place.path,
        actual: `${name} without a description`,
        expected: '`description`, or a `$ref` to something that has one',
        repair: 'Say in one sentence what the caller gets or sends here.',
      };
    };
    for (const schema of schemas(contract)) {
      if (schema.condition || schema.role === 'part') continue;
      const key = String(schema.path.at(-1));
      const name = { component: `the schema ${key}`, property: `the property \`${key}\``, root: 'a schema' }[
        schema.role
      ];
      yield* checkOnce(schema, name);
    }
    for (const operation of operations(contract)) {
      const name = `${operation.method} ${operation.name}`;
      yield* checkOnce(operation, name);
      for (const parameter of parameters(contract, operation)) {
        yield* checkOnce(parameter, `the parameter \`${parameter.node.name}\``);
      }
      const body = requestBody(contract, operation);
      if (body) yield* checkOnce(body, `the request body of ${name}`);
      for (const [status, response] of responses(contract, operation)) {
        yield* checkOnce(response, `the response ${status}`);
        for (const [header, value] of Object.entries(object(response.node.headers))) {
          yield* checkOnce(
            { path: [...response.path, 'headers', header], node: object(value) },
            `the header \`${header}\``,
          );
        }
      }
    }
    for (const [index, tag] of array(contract.tags).entries()) {
      yield* checkOnce({ path: ['tags', index], node: object(tag) }, `the tag ${object(tag).name}`);
    }
    for (const [name, scheme] of Object.entries(object(object(contract.components).securitySchemes))) {
      yield* checkOnce(
        { path: ['components', 'securitySchemes', name], node: object(scheme) },
        `the security scheme ${name}`,
      );
    }
  },
} satisfies HouseRule;

function isDescribed(contract: Contract, place: Place): boolean {
  const { description } = place.node;
  if (typeof description === 'string' && description.trim() !== '') return true;
  if (!('$ref' in place.node)) return false;
  const { node } = follow(contract, place);
  return isObject(node) && typeof node.description === 'string' && node.description.trim() !== '';
}
