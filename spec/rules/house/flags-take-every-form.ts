import { object, type Place, toPointer } from '../../reader/json.ts';
import { operations, parameters, requestBody } from '../../reader/operations.ts';
import { type Contract, follow } from '../../reader/references.ts';
import { properties } from '../../reader/schemas.ts';
import type { HouseRule } from '../rule.ts';

export default {
  reason:
    'A query and a form cannot contain a boolean, so every flag of a request accepts the words for it, and `0` and `1`.',
  *check(contract) {
    const seen = new Set<string>();
    for (const operation of operations(contract)) {
      if (operation.webhook) continue;
      const schemas = parameters(contract, operation).map(({ path, node }) => inside(path, node, 'schema'));
      const body = requestBody(contract, operation);
      for (const [mediaType, content] of Object.entries(object(body?.node.content))) {
        const path = [...(body?.path ?? []), 'content', mediaType];
        schemas.push(...fields(contract, inside(path, object(content), 'schema')));
      }
      for (const schema of schemas) {
        const { path, node } = follow(contract, schema);
        if (node.type !== 'boolean' || seen.has(toPointer(path))) continue;
        seen.add(toPointer(path));
        yield {
          path,
          actual: 'a flag that accepts only `true` and `false`',
          expected: 'the flag of all requests, `FlagInput`',
          repair: 'Refer to `FlagInput`.',
        };
      }
    }
  },
} satisfies HouseRule;

function inside(path: Place['path'], node: Place['node'], key: string): Place {
  return { path: [...path, key], node: object(node[key]) };
}

/** The fields of a body, and those inside them. */
function* fields(contract: Contract, body: Place, seen = new Set<string>()): Generator<Place> {
  const schema = follow(contract, body);
  if (seen.has(toPointer(schema.path))) return;
  seen.add(toPointer(schema.path));
  for (const field of properties(contract, schema).values()) {
    yield field;
    yield* fields(contract, field, seen);
  }
}
