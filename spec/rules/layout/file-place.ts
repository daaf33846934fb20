import { kindOf, kinds } from '../../reader/kinds.ts';
import type { LayoutRule } from '../rule.ts';

const places = kinds.map((kind) => `${kind.name}: ${kind.place}`).join('; ');

export default {
  reason: 'A file is looked up by its kind and its name, so each kind has one place.',
  *check(source) {
    for (const file of [...source.files.keys(), ...source.otherFiles]) {
      if (kindOf(file)) continue;
      yield {
        file,
        path: [],
        actual: `a file in ${file.split('/').slice(0, -1).join('/') || 'the root'}, which is not the folder of any kind of file`,
        expected: `one of these places: ${places}`,
        repair: 'Move the file into the folder of its kind, or delete it.',
      };
    }
  },
} satisfies LayoutRule;
