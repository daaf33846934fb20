import { schemas } from '../../reader/schemas.ts';
import type { HouseRule } from '../rule.ts';

const typing = ['type', '$ref', 'allOf', 'oneOf', 'anyOf'];

export default {
  reason: 'A schema without a type generates `unknown`, and accepts values that it should refuse.',
  *check(contract) {
    for (const { path, node, role, condition } of schemas(contract)) {
      const keyword = path.at(-1);
      // If a map or a list allows any value, its description states that.
      const isAny = (keyword === 'additionalProperties' || keyword === 'items') && 'description' in node;
      const isPart = role === 'part' && keyword !== 'items';
      if (condition || isPart || isAny || typing.some((key) => key in node)) continue;
      yield {
        path,
        actual: Object.keys(node).join(', ') || 'an empty schema',
        expected: `one of ${typing.join(', ')}`,
        repair: 'Add `type`, also next to `const` and `enum`.',
      };
    }
  },
} satisfies HouseRule;
