import { isObject, object } from '../../reader/json.ts';
import { bodies } from '../../reader/operations.ts';
import { isNested, properties } from '../../reader/schemas.ts';
import type { HouseRule } from '../rule.ts';

const expected = { style: 'deepObject', explode: true };

export default {
  reason: 'Only `encoding` says that a form writes nested values with brackets, such as `metadata[custid]=4711`.',
  *check(contract) {
    for (const { path, node, mediaType } of bodies(contract)) {
      if (mediaType !== 'application/x-www-form-urlencoded' || !isObject(node.schema)) continue;
      const encoding = object(node.encoding);
      const fields = properties(contract, { path: [...path, 'schema'], node: node.schema });
      for (const [name, field] of fields) {
        const given = object(encoding[name]);
        if (!isNested(contract, field) || (given.style === expected.style && given.explode === expected.explode))
          continue;
        yield {
          path: name in encoding ? [...path, 'encoding', name] : path,
          actual: name in encoding ? JSON.stringify(given) : `no encoding of \`${name}\`, an object or array`,
          expected: `encoding: {${name}: {style: deepObject, explode: true}}`,
          repair: `Set \`style: deepObject\` and \`explode: true\` in \`encoding.${name}\`.`,
        };
      }
      for (const name of Object.keys(encoding)) {
        const field = fields.get(name);
        if (field && isNested(contract, field)) continue;
        yield {
          path: [...path, 'encoding', name],
          actual: `an encoding of \`${name}\`, ${field ? 'which is a plain value' : 'which the schema does not have'}`,
          expected: 'an encoding for objects and arrays only',
          repair: `Delete \`encoding.${name}\`.`,
        };
      }
    }
  },
} satisfies HouseRule;
