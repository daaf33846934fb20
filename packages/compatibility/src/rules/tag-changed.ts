import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'Tags change',
  rates: 'patch',
  message: ({ subject, before, after }) => `${subject} changes from ${show(before)} to ${show(after)}.`,
  repair: 'Raise at least the patch version.',
};

export default rule;
