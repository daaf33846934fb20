import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'Other or fewer credentials are enough as well',
  rates: 'minor',
  message: ({ subject, before, after }) => `${subject} change from ${show(before)} to ${show(after)}.`,
  repair: 'Raise at least the minor version.',
};

export default rule;
