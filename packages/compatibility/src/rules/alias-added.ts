import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A further URL for a path is added',
  rates: 'minor',
  message: ({ subject }) => `The alias ${subject} is new.`,
  repair: 'Raise at least the minor version.',
};

export default rule;
