import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'An object takes further fields',
  rates: 'minor',
  message: ({ subject }) => `${subject} are taken from now on.`,
  repair: 'Raise at least the minor version.',
};

export default rule;
