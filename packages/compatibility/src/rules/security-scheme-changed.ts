import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A security scheme is removed or works differently',
  rates: 'major',
  message: ({ subject, before, after }) => `${subject} changes from ${show(before)} to ${show(after)}.`,
  repair: 'Keep the scheme, and add another one beside it.',
};

export default rule;
