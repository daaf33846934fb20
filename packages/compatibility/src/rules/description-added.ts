import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A field without a description gets one',
  rates: 'patch',
  message: ({ subject }) => `${subject} is described.`,
  repair: 'Raise at least the patch version.',
};

export default rule;
