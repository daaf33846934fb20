import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A default is added, removed or changed',
  rates: 'major',
  message: ({ subject, before, after }) => `${subject} changes from ${show(before)} to ${show(after)}.`,
  repair: 'Keep the default: it is what callers get who send nothing.',
};

export default rule;
