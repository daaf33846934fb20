import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A security scheme, flow or scope is added',
  rates: 'minor',
  message: ({ subject }) => `${subject} is new.`,
  repair: 'Raise at least the minor version.',
};

export default rule;
