import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'An operation is removed, or its URL or method changes',
  rates: 'major',
  message: ({ subject }) => `${subject} is removed.`,
  repair: 'Keep the operation and deprecate it; offer the new URL beside it.',
};

export default rule;
