import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A data type changes',
  rates: 'major',
  message: ({ subject, before, after }) => `${subject} changes its type from ${show(before)} to ${show(after)}.`,
  repair: 'Leave this one as it is, and add a new one beside it.',
};

export default rule;
