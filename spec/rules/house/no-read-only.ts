import { schemas } from '../../reader/schemas.ts';
import type { HouseRule } from '../rule.ts';

export default {
  reason:
    'Generators disagree about `readOnly`, so requests and responses have schemas of their own (`Payment`, `PaymentInput`).',
  *check(contract) {
    for (const { path, node } of schemas(contract)) {
      for (const keyword of ['readOnly', 'writeOnly', 'nullable']) {
        if (!(keyword in node)) continue;
        yield {
          path: [...path, keyword],
          actual: `\`${keyword}: ${node[keyword]}\``,
          expected: keyword === 'nullable' ? '`type: [<type>, "null"]`' : 'a schema for requests and one for responses',
          repair:
            keyword === 'nullable'
              ? 'Add "null" to `type`.'
              : `Delete \`${keyword}\`; leave the property out of the schema that does not have it.`,
        };
      }
    }
  },
} satisfies HouseRule;
