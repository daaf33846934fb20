import { isObject, toPointer } from '../../reader/json.ts';
import { operations, parameters } from '../../reader/operations.ts';
import { isNested } from '../../reader/schemas.ts';
import type { HouseRule } from '../rule.ts';

export default {
  reason: 'A query writes nested values like a form, so that clients need one notation.',
  *check(contract) {
    const seen = new Set<string>();
    for (const operation of operations(contract)) {
      for (const { path, node } of parameters(contract, operation)) {
        const { name, schema, style, explode } = node;
        const pointer = toPointer(path);
        if (seen.has(pointer) || node.in !== 'query' || !isObject(schema)) continue;
        seen.add(pointer);
        if (!isNested(contract, { path: [...path, 'schema'], node: schema })) continue;
        if (style === 'deepObject' && explode === true) continue;
        yield {
          path,
          actual: `\`${name}\`, an object or array, with ${JSON.stringify({ style, explode })}`,
          expected: '`style: deepObject` and `explode: true`',
          repair: `Set \`style: deepObject\` and \`explode: true\` in the parameter \`${name}\`.`,
        };
      }
    }
  },
} satisfies HouseRule;
