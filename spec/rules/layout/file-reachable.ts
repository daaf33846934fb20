import { aKind, kindOf } from '../../reader/kinds.ts';
import { rootFile } from '../../reader/source.ts';
import type { LayoutRule } from '../rule.ts';

/** Kinds that nothing refers to, and why. */
const entryPoints: { [kind: string]: string } = {
  'table of contents': 'it is the root itself',
  workflow: 'an Arazzo document refers to the contract, not the contract to it',
};

export default {
  reason: 'A file that the root does not reach is not part of the contract, and goes stale unnoticed.',
  *check(source) {
    const reached = new Set<string>();
    const next = [rootFile];
    for (let file = next.pop(); file !== undefined; file = next.pop()) {
      if (reached.has(file)) continue;
      reached.add(file);
      for (const reference of source.references) {
        if (reference.from === file && reference.to !== undefined) next.push(reference.to);
      }
    }
    for (const file of source.files.keys()) {
      const kind = kindOf(file);
      if (reached.has(file) || !kind || kind.name in entryPoints) continue;
      yield {
        file,
        path: [],
        actual: `${aKind(kind)} that no \`$ref\` on the way from ${rootFile} leads to`,
        expected: `a chain of \`$ref\`s from ${rootFile} to every file`,
        repair: 'Refer to the file where it should be used, or delete it.',
      };
    }
  },
} satisfies LayoutRule;
