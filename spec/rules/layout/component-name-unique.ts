import { basename } from 'node:path/posix';
import { kindOf } from '../../reader/kinds.ts';
import type { LayoutRule } from '../rule.ts';

export default {
  reason: 'The bundler names components after their files, and calls the second of one name `Name-2`.',
  *check(source) {
    const owners = new Map<string, string>();
    for (const file of source.files.keys()) {
      const kind = kindOf(file);
      if (!kind?.component) continue;
      const key = `${kind.component}/${basename(file)}`;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, file);
      else {
        yield {
          file,
          path: [],
          actual: `a second ${kind.name} of the name ${basename(file, '.yaml')}, beside ${owner}`,
          expected: `names that are unique among the ${kind.component} of the whole contract`,
          repair: 'Prefix the name with the thing it belongs to, or use the other file if both say the same.',
        };
      }
    }
  },
} satisfies LayoutRule;
