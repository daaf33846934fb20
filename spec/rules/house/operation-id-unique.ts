import { toPointer } from '../../reader/json.ts';
import { operations } from '../../reader/operations.ts';
import type { HouseRule } from '../rule.ts';

export default {
  reason: 'Clients have one flat list of methods for operations and webhooks.',
  *check(contract) {
    const owners = new Map<unknown, string>();
    for (const { path, node } of operations(contract)) {
      const owner = owners.get(node.operationId);
      if (owner === undefined) owners.set(node.operationId, toPointer(path));
      else if (node.operationId !== undefined) {
        yield {
          path: [...path, 'operationId'],
          actual: `\`${node.operationId}\`, which is the id of ${owner} too`,
          expected: 'an id that no other operation and no webhook has',
          repair: 'Rename one of the two after what it returns.',
        };
      }
    }
  },
} satisfies HouseRule;
