import globals from 'globals';
import { object } from '../../reader/json.ts';
import type { HouseRule } from '../rule.ts';

const globalNames = new Set([...Object.keys(globals.browser), ...Object.keys(globals.builtin)]);

export default {
  reason:
    'Generated types are named after the schemas, and one called `Event` or `Error` hides the global of that name.',
  *check(contract) {
    for (const name of Object.keys(object(object(contract.components).schemas))) {
      if (!globalNames.has(name)) continue;
      yield {
        path: ['components', 'schemas', name],
        actual: `a schema called ${name}, like a global of JavaScript or of the browser`,
        expected: 'a name that no JavaScript environment defines',
        repair: `Prefix or suffix it with what it is about, like ${name}Element or Api${name}, and rename the file.`,
      };
    }
  },
} satisfies HouseRule;
