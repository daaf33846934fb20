import { basename, dirname, relative } from 'node:path/posix';
import { at, fromPointer } from '../../reader/json.ts';
import type { LayoutRule } from '../rule.ts';

export default {
  reason: 'Nothing can be compiled from a contract with a `$ref` that leads nowhere.',
  *check(source) {
    for (const { from, path, text, to, fragment } of source.references) {
      if (to === undefined) continue;
      const file = source.files.get(to);
      if (file && (fragment === '' || at(file.value, fromPointer(fragment)) !== undefined)) continue;
      const namesake = [...source.files.keys()].find((other) => other !== to && basename(other) === basename(to));
      yield {
        file: from,
        path: [...path, '$ref'],
        actual: file ? `${text}; ${to} has nothing at #${fragment}` : `${text}, a file that does not exist`,
        expected: 'a file of the contract, relative to this one',
        repair: namesake
          ? `Write ${relative(dirname(from), namesake)}.`
          : `Create ${to}, or correct the path; it is relative to ${dirname(from)}/.`,
      };
    }
  },
} satisfies LayoutRule;
