import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A branch of a union is replaced by another',
  rates: 'major',
  message: ({ subject, before, after }) => `A branch of ${subject} changes from ${show(before)} to ${show(after)}.`,
  repair: 'Keep the branch, and add the other one beside it where requests allow it.',
};

export default rule;
