import { schemas } from '../../reader/schemas.ts';
import type { HouseRule } from '../rule.ts';

const typing = ['type', '$ref', 'allOf', 'oneOf', 'anyOf'];

export default {
  reason: 'A schema without a type generates `unknown`, and accepts what it was meant to refuse.',
  *check(contract) {
    for (const { path, node, role, condition } of schemas(contract)) {
      const keyword = path.at(-1);
      // Where any value is meant, in a map or a list, the description says so.
      const isAny = (keyword === 'additionalProperties' || keyword === 'items') && 'description' in node;
      const isPart = role === 'part' && keyword !== 'items';
      if (condition || isPart || isAny || typing.some((key) => key in node)) continue;
      yield {
        path,
        actual: Object.keys(node).join(', ') || 'an empty schema',
        expected: `one of ${typing.join(', ')}`,
        repair: 'Add `type`, beside `const` and `enum` too.',
      };
    }
  },
} satisfies HouseRule;
