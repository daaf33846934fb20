import type { LayoutRule } from '../rule.ts';

export default {
  reason: 'The contract is read offline and from any folder, so a `$ref` must work in every checkout.',
  *check(source) {
    for (const { from, path, text, to } of source.references) {
      if (to !== undefined && !text.startsWith('/') && !text.startsWith('./') && !to.startsWith('..')) continue;
      yield {
        file: from,
        path: [...path, '$ref'],
        actual: text,
        expected: 'a path relative to this file, inside the contract, without `./` at its start',
        repair: text.startsWith('./') ? `Write ${text.slice(2)}.` : 'Copy the thing into the contract and refer to it.',
      };
    }
  },
} satisfies LayoutRule;
