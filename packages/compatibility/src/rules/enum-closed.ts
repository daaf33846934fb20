import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'An enum loses its mark as one that may grow',
  rates: 'minor',
  message: ({ subject }) => `${subject} keeps to its values from now on.`,
  repair: 'Raise at least the minor version.',
};

export default rule;
