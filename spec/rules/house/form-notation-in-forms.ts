import { isObject, type Path } from '../../reader/json.ts';
import type { HouseRule } from '../rule.ts';

/** A field of a form inside another: `metadata[custid]`, `filters[]`. */
const notation = /\w+\[\w*\]/;

export default {
  reason:
    'Programs read descriptions as instructions: a program that sends JSON and reads about brackets adds them to the JSON.',
  *check(contract) {
    for (const { path, text } of descriptions(contract, [])) {
      const field = notation.exec(text)?.[0];
      // The introduction describes the notations of the whole API, so it may name that of forms.
      if (field === undefined || path.includes('application/x-www-form-urlencoded') || path[0] === 'info') continue;
      yield {
        path,
        actual: `\`${field}\`, in the notation of forms`,
        expected: 'a text that is also true for JSON',
        repair: 'Move the sentence into `schema.description` of `application/x-www-form-urlencoded`.',
      };
    }
  },
} satisfies HouseRule;

function* descriptions(node: unknown, path: Path): Generator<{ path: Path; text: string }> {
  if (Array.isArray(node)) for (const [index, item] of node.entries()) yield* descriptions(item, [...path, index]);
  if (!isObject(node)) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'description' && typeof value === 'string') yield { path: [...path, key], text: value };
    else if (key !== 'example' && key !== 'examples') yield* descriptions(value, [...path, key]);
  }
}
