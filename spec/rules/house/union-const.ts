import { array, isObject, object } from '../../reader/json.ts';
import { follow, referenceName } from '../../reader/references.ts';
import { properties, required, schemas } from '../../reader/schemas.ts';
import type { HouseRule } from '../rule.ts';

const bare = ['title', 'description', 'oneOf', 'discriminator', 'examples'];

export default {
  reason: 'Generated types narrow a union only if it is a bare `oneOf` whose members each pin a required constant.',
  *check(contract) {
    for (const { path, node } of schemas(contract)) {
      if (!isObject(node.discriminator)) continue;
      const tag = String(node.discriminator.propertyName);
      const mapping = object(node.discriminator.mapping);
      const extra = Object.keys(node).filter((key) => !bare.includes(key) && !key.startsWith('x-'));
      if (extra.length > 0 || !Array.isArray(node.oneOf)) {
        yield {
          path,
          actual:
            extra.length > 0 ? `${extra.join(', ')} beside \`discriminator\`` : 'a `discriminator` without `oneOf`',
          expected: `a bare union: ${bare.join(', ')}, and nothing else`,
          repair: 'Move what the members share into a base that they include by `allOf`.',
        };
      }
      for (const [index, member] of array(node.oneOf).entries()) {
        const place = { path: [...path, 'oneOf', index], node: object(member) };
        const name = referenceName(member);
        const keys = Object.keys(mapping).filter((key) => isTarget(mapping[key], object(member).$ref, name));
        if (name === undefined || keys.length === 0) {
          yield {
            path: place.path,
            actual: name === undefined ? 'a member without a name' : `${name}, which no entry of the mapping leads to`,
            expected: `a \`$ref\` to a schema that \`discriminator.mapping\` names too`,
            repair: `Add \`<${tag}>: <the same $ref>\` to the mapping.`,
          };
          continue;
        }
        const { path: memberPath } = follow(contract, place);
        const field = properties(contract, place).get(tag);
        const pinned = field && follow(contract, field).node;
        const isPinned = keys.some(
          (key) => pinned?.const === key || (keys.length > 1 && array(pinned?.enum).includes(key)),
        );
        if (isPinned && required(contract, place).has(tag)) continue;
        yield {
          path: isPinned ? memberPath : (field?.path ?? memberPath),
          actual: `${name} with ${pinned ? `\`${tag}: ${JSON.stringify(pinned.const ?? pinned.type ?? {})}\`` : `no \`${tag}\``}${
            required(contract, place).has(tag) ? '' : ', not required'
          }`,
          expected: `\`${tag}: {const: ${keys[0]}}\`, required, because the union maps ${keys[0]} to it`,
          repair: `Add \`const: ${keys[0]}\` to \`properties.${tag}\` and \`${tag}\` to \`required\`.`,
        };
      }
      for (const [key, value] of Object.entries(mapping)) {
        if (array(node.oneOf).some((member) => isTarget(value, object(member).$ref, referenceName(member)))) continue;
        yield {
          path: [...path, 'discriminator', 'mapping', key],
          actual: `${key}: ${value}`,
          expected: 'a `$ref` of a member of `oneOf`',
          repair: 'Add the schema to `oneOf`, or delete the entry.',
        };
      }
    }
  },
} satisfies HouseRule;

/** Whether a value of the mapping, a reference or a bare schema name, means the member. */
function isTarget(value: unknown, reference: unknown, name: string | undefined): boolean {
  return value !== undefined && (value === reference || value === name);
}
