import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A server is added',
  rates: 'minor',
  message: ({ subject, after }) => `${subject} is new: ${show(after)}.`,
  repair: 'Raise at least the minor version.',
};

export default rule;
