import { object } from '../../reader/json.ts';
import type { HouseRule } from '../rule.ts';

export default {
  reason: 'Files are read from the top, so the meaning of a schema comes before its structure.',
  *check(contract) {
    for (const [name, value] of Object.entries(object(object(contract.components).schemas))) {
      const [first] = Object.keys(object(value)).filter((key) => key !== 'title');
      if (first === 'description') continue;
      yield {
        path: ['components', 'schemas', name],
        actual: first ?? 'no keys',
        expected: '`description`, and then the rest',
        repair: 'Move `description` to the top.',
      };
    }
  },
} satisfies HouseRule;
