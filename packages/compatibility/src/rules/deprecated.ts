import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'Something is deprecated, and its description names the replacement',
  rates: 'minor',
  message: ({ subject }) => `${subject} is deprecated.`,
  repair: 'Raise at least the minor version.',
};

export default rule;
