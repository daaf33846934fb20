import { array } from '../../reader/json.ts';
import { schemas } from '../../reader/schemas.ts';
import type { HouseRule } from '../rule.ts';

export default {
  reason:
    'Generators lose the members of a list of types, especially next to an `enum` of mixed values; all of them support `anyOf`.',
  *check(contract) {
    for (const { path, node } of schemas(contract)) {
      const types = array(node.type).filter((type) => type !== 'null');
      const valueTypes = new Set(array(node.enum).map((value) => typeof value));
      if (types.length > 1) {
        yield {
          path: [...path, 'type'],
          actual: `the types ${types.join(', ')}`,
          expected: 'one type, or one type and "null"',
          repair: 'Write `anyOf` with one branch for each type, each with the keywords that belong to its type.',
        };
      } else if (valueTypes.size > 1 && !array(node.enum).includes(null)) {
        yield {
          path: [...path, 'enum'],
          actual: `values of the types ${[...valueTypes].join(', ')}`,
          expected: 'values of one type',
          repair: 'Write `anyOf` with one branch for each type, each with the values of its type.',
        };
      }
    }
  },
} satisfies HouseRule;
