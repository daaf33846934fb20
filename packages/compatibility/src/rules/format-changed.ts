import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A format or content type changes',
  rates: 'major',
  message: ({ subject, before, after }) => `${subject} changes from ${show(before)} to ${show(after)}.`,
  repair: 'Leave this one as it is, and add a new one beside it.',
};

export default rule;
