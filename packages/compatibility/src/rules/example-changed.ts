import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'Examples change',
  rates: 'patch',
  message: ({ subject }) => `${subject} changes.`,
  repair: 'Raise at least the patch version.',
};

export default rule;
