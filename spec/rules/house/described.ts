import { array, isObject, object, type Place, toPointer } from '../../reader/json.ts';
import { operations, parameters, requestBody, responses } from '../../reader/operations.ts';
import { type Contract, follow } from '../../reader/references.ts';
import { schemas } from '../../reader/schemas.ts';
import type { Finding, HouseRule } from '../rule.ts';

export default {
  reason:
    'Types, clients and the reference take their documentation from here; what has no description has none at all.',
  *check(contract) {
    const seen = new Set<string>();
    const once = function* (place: Place, what: string): Generator<Finding> {
      if (seen.has(toPointer(place.path))) return;
      seen.add(toPointer(place.path));
      if (isDescribed(contract, place)) return;
      yield {
        path: place.path,
        actual: `${what} without a description`,
        expected: '`description`, or a `$ref` to something that has one',
        repair: 'Say in one sentence what the caller gets or sends here.',
      };
    };
    for (const schema of schemas(contract)) {
      if (schema.condition || schema.role === 'part') continue;
      const name = String(schema.path.at(-1));
      const what = { component: `the schema ${name}`, property: `the property \`${name}\``, root: 'a schema' }[
        schema.role
      ];
      yield* once(schema, what);
    }
    for (const operation of operations(contract)) {
      const name = `${operation.method} ${operation.name}`;
      yield* once(operation, name);
      for (const parameter of parameters(contract, operation)) {
        yield* once(parameter, `the parameter \`${parameter.node.name}\``);
      }
      const body = requestBody(contract, operation);
      if (body) yield* once(body, `the request body of ${name}`);
      for (const [status, response] of responses(contract, operation)) {
        yield* once(response, `the response ${status}`);
        for (const [header, value] of Object.entries(object(response.node.headers))) {
          yield* once({ path: [...response.path, 'headers', header], node: object(value) }, `the header \`${header}\``);
        }
      }
    }
    for (const [index, tag] of array(contract.tags).entries()) {
      yield* once({ path: ['tags', index], node: object(tag) }, `the tag ${object(tag).name}`);
    }
    for (const [name, scheme] of Object.entries(object(object(contract.components).securitySchemes))) {
      yield* once(
        { path: ['components', 'securitySchemes', name], node: object(scheme) },
        `the security scheme ${name}`,
      );
    }
  },
} satisfies HouseRule;

function isDescribed(contract: Contract, place: Place): boolean {
  const own = place.node.description;
  if (typeof own === 'string' && own.trim() !== '') return true;
  if (!('$ref' in place.node)) return false;
  const { node } = follow(contract, place);
  return isObject(node) && typeof node.description === 'string' && node.description.trim() !== '';
}
