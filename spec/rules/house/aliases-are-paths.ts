import { isObject, object } from '../../reader/json.ts';
import type { HouseRule } from '../rule.ts';

export default {
  reason:
    'Servers answer an alias like the path that lists it, so it needs the same parameters and must not be a path itself.',
  *check(contract) {
    const owners = new Map<unknown, string>(Object.keys(object(contract.paths)).map((path) => [path, 'a path']));
    for (const [name, item] of Object.entries(object(contract.paths))) {
      if (!isObject(item) || !('x-aliases' in item)) continue;
      const path = ['paths', name, 'x-aliases'];
      const aliases = item['x-aliases'];
      if (!Array.isArray(aliases) || aliases.length === 0) {
        yield {
          path,
          actual: JSON.stringify(aliases),
          expected: 'a list of paths',
          repair: 'List the other paths, or delete `x-aliases`.',
        };
        continue;
      }
      for (const [index, alias] of aliases.entries()) {
        const owner = owners.get(alias);
        const isPath = typeof alias === 'string' && /^\/v1(\.1)?\/[^\s?#]+$/.test(alias);
        if (isPath && owner === undefined && names(alias) === names(name)) {
          owners.set(alias, `an alias of ${name}`);
          continue;
        }
        yield {
          path: [...path, index],
          actual: owner === undefined ? JSON.stringify(alias) : `${alias}, which is ${owner} already`,
          expected: `another path, beginning with /v1/ or /v1.1/, with the parameters of ${name}`,
          repair: 'Correct the alias, or delete it.',
        };
      }
    }
  },
} satisfies HouseRule;

/** The parameters of a path, in their order. */
function names(path: string): string {
  return (path.match(/\{[^}]*\}/g) ?? []).join();
}
