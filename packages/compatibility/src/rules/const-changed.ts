import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A constant changes, or a free value becomes a constant',
  rates: 'major',
  message: ({ subject, before, after }) => `${subject} changes from ${show(before)} to the constant ${show(after)}.`,
  repair: 'Leave this one as it is, and add a new one beside it.',
};

export default rule;
