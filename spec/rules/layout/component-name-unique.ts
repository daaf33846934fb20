import { basename } from 'node:path/posix';
import { kindOf } from '../../reader/kinds.ts';
import type { LayoutRule } from '../rule.ts';

export default {
  reason:
    'The bundler names components after their files, and would call the second of two `Name-2`. Generators make one name in their code of every component, and some languages and disks ignore the case of letters.',
  *check(source) {
    const owners = new Map<string, string>();
    for (const file of source.files.keys()) {
      const kind = kindOf(file);
      if (!kind?.component) continue;
      const key = basename(file).toLowerCase();
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, file);
      else {
        yield {
          file,
          path: [],
          actual: `a second component with the name ${basename(file, '.yaml')}, in addition to ${owner}`,
          expected: 'names that are unique among all components of the contract, whatever their kind and capitals',
          repair:
            'Prefix the name with the thing it belongs to, say what it is (`PaymentIdInPath`), or use the other file if both say the same.',
        };
      }
    }
  },
} satisfies LayoutRule;
