import { schemas } from '../../reader/schemas.ts';
import type { HouseRule } from '../rule.ts';

export default {
  reason:
    'Four generators call a type by its title: another title than the name of the schema is a second name for it.',
  *check(contract) {
    for (const { path, node, role } of schemas(contract)) {
      const { title } = node;
      if (title === undefined) continue;
      const name = role === 'component' ? path.at(-1) : undefined;
      if (title === name) continue;
      yield {
        path: [...path, 'title'],
        actual: `the title ${JSON.stringify(title)}`,
        expected: name === undefined ? 'no title' : `the title ${name}, or none in the file`,
        repair: 'Delete the title: the compiler adds the name of the file. Words for people belong into `description`.',
      };
    }
  },
} satisfies HouseRule;
