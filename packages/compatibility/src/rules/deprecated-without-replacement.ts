import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'Something is deprecated without a replacement',
  rates: 'major',
  message: ({ subject }) => `${subject} is deprecated, and nobody is told what to use instead.`,
  repair: 'Name the replacement in the description: Deprecated: use `…` instead.',
};

export default rule;
