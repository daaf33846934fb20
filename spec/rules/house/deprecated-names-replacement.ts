import { type Place, toPointer } from '../../reader/json.ts';
import { operations, parameters } from '../../reader/operations.ts';
import { follow } from '../../reader/references.ts';
import { schemas } from '../../reader/schemas.ts';
import type { HouseRule } from '../rule.ts';

export default {
  reason: 'A deprecation that names its replacement helps callers to change their calls.',
  *check(contract) {
    const places: Place[] = [...schemas(contract)];
    for (const operation of operations(contract)) places.push(operation, ...parameters(contract, operation));
    const seen = new Set<string>();
    for (const place of places) {
      const { path, node } = '$ref' in place.node && !('deprecated' in place.node) ? follow(contract, place) : place;
      if (node.deprecated !== true || seen.has(toPointer(path))) continue;
      seen.add(toPointer(path));
      if (/\buse `[^`]+`/i.test(String(node.description ?? ''))) continue;
      yield {
        path: 'description' in node ? [...path, 'description'] : path,
        actual: 'a deprecation without a replacement',
        expected: 'a description that says “use `…` instead”',
        repair: 'Name the replacement in backticks: Deprecated: use `from` and `to` instead.',
      };
    }
  },
} satisfies HouseRule;
