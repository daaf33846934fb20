import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'The URL of a server changes',
  rates: 'major',
  message: ({ subject, before, after }) => `${subject} changes from ${show(before)} to ${show(after)}.`,
  repair: 'Keep the address, in its place.',
};

export default rule;
