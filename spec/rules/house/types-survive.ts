import { array, isObject } from '../../reader/json.ts';
import { schemas } from '../../reader/schemas.ts';
import type { HouseRule } from '../rule.ts';

export default {
  reason:
    'Type generators turn alternatives of `required` next to `properties` into `unknown`, and lose the whole type.',
  *check(contract) {
    for (const { path, node, condition } of schemas(contract)) {
      if (condition || !isObject(node.properties)) continue;
      for (const keyword of ['anyOf', 'oneOf']) {
        const branches = array(node[keyword]);
        if (!branches.some((branch) => isObject(branch) && 'required' in branch && !('properties' in branch))) continue;
        yield {
          path: [...path, keyword],
          actual: `\`${keyword}\` of \`required\` next to \`properties\``,
          expected: '`dependentRequired`, or `if` and `then`',
          repair: 'Write “one of the two” as `if: {not: {required: [b]}}`, `then: {required: [a]}`.',
        };
      }
    }
  },
} satisfies HouseRule;
