import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A deprecation is lifted',
  rates: 'minor',
  message: ({ subject }) => `${subject} is no longer deprecated.`,
  repair: 'Raise at least the minor version.',
};

export default rule;
