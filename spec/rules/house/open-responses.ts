import { object, type Place, toPointer } from '../../reader/json.ts';
import { bodies } from '../../reader/operations.ts';
import { type Contract, follow } from '../../reader/references.ts';
import { schemasBelow } from '../../reader/schemas.ts';
import type { HouseRule } from '../rule.ts';

export default {
  reason: 'A new field in a response is not a breaking change, as long as no response object is closed.',
  *check(contract) {
    const seen = new Set<string>();
    for (const { path, node, direction } of bodies(contract)) {
      const isSentByServer = direction === 'response' || path[0] === 'webhooks';
      if (!isSentByServer) continue;
      for (const place of reachable(contract, { path: [...path, 'schema'], node: object(node.schema) }, seen)) {
        for (const keyword of ['additionalProperties', 'unevaluatedProperties']) {
          if (place.node[keyword] !== false) continue;
          yield {
            path: [...place.path, keyword],
            actual: `\`${keyword}: false\` in a response`,
            expected: 'an open object',
            repair: `Delete \`${keyword}\`.`,
          };
        }
      }
    }
  },
} satisfies HouseRule;

/** A schema, the schemas inside it, and those that they refer to, each once. */
function* reachable(contract: Contract, start: Place, seen: Set<string>): Generator<Place> {
  const root = follow(contract, start);
  if (seen.has(toPointer(root.path))) return;
  seen.add(toPointer(root.path));
  for (const schema of schemasBelow(root, 'root')) {
    yield schema;
    if ('$ref' in schema.node) yield* reachable(contract, schema, seen);
  }
}
