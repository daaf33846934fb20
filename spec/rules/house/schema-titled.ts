import { object, toPointer } from '../../reader/json.ts';
import type { HouseRule } from '../rule.ts';

export default {
  reason: 'The title is the heading of a schema in the reference, so two schemas cannot share one.',
  *check(contract) {
    const owners = new Map<unknown, string>();
    for (const [name, value] of Object.entries(object(object(contract.components).schemas))) {
      const path = ['components', 'schemas', name];
      const { title } = object(value);
      const [first, second] = Object.keys(object(value));
      if (first !== 'title' || second !== 'description') {
        yield {
          path,
          actual: [first, second].filter((key) => key !== undefined).join(', ') || 'no keys',
          expected: '`title`, `description`, and then the rest',
          repair: title === undefined ? 'Add `title`, in sentence case.' : 'Move `title` and `description` to the top.',
        };
      }
      const owner = owners.get(title);
      if (owner !== undefined) {
        yield {
          path: [...path, 'title'],
          actual: `“${title}”, which is the title of ${owner} too`,
          expected: 'a title that no other schema has',
          repair: 'Say in the title what makes the two different.',
        };
      } else if (title !== undefined) owners.set(title, toPointer(path));
    }
  },
} satisfies HouseRule;
