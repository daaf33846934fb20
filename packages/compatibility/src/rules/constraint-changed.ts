import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A constraint changes, and which one is tighter cannot be told',
  rates: 'major',
  message: ({ subject, before, after }) => `${subject} changes from ${show(before)} to ${show(after)}.`,
  repair: 'Keep the constraint; add a further one where it needs to be tighter.',
};

export default rule;
