import type { Kind } from '../kind.ts';
import { requireName } from '../names.ts';

export const rule: Kind = {
  about: 'a lint rule about the meaning of the contract',
  usage: '<name>',
  details: `  <name>  what the rule requires, in kebab-case

Example: pnpm new rule no-trailing-slash`,
  plan({ words: [word] }) {
    const name = requireName('The name of the rule', word, 'kebab-case');
    return {
      templates: ['rule'],
      values: { name },
      edits: [],
      todo: [
        `In spec/rules/house/${name}.ts, replace the check with yours, and say why the rule exists.`,
        `In spec/test/rules/house/${name}.test.ts, write a contract that passes and one that fails.`,
        'Run `pnpm lint`: it reports every place of the contract that breaks the rule.',
      ],
    };
  },
};
