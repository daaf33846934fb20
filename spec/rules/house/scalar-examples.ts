import { array, type JsonObject, object } from '../../reader/json.ts';
import type { HouseRule } from '../rule.ts';

const nested = ['object', 'array'];

export default {
  reason: 'A value may be written in more than one way (`true`, `"1"`); an example of each shows how.',
  *check(contract) {
    for (const [name, value] of Object.entries(object(object(contract.components).schemas))) {
      const schema = object(value);
      const types = typesOf(schema);
      const isScalar = types.length > 0 && !types.some((type) => nested.includes(type));
      if (!isScalar || array(schema.examples).length > 0) continue;
      yield {
        path: ['components', 'schemas', name],
        actual: `${name}, of type ${types.join(' or ')}, without examples`,
        expected: '`examples` with at least one value',
        repair: 'Add `examples: [<value>]` at the end, one for each way to write the value.',
      };
    }
  },
} satisfies HouseRule;

/** The types of a schema or of the branches of its union; a branch that refers to another schema counts as nested. */
function typesOf({ type, anyOf }: JsonObject): string[] {
  const types = [type ?? []].flat().map(String);
  return [...types, ...array(anyOf).flatMap((branch) => String(object(branch).type ?? 'object'))];
}
