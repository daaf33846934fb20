import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A constraint is added or tightened',
  rates: { request: 'major', response: 'minor' },
  message: ({ subject, before, after }) => `${subject} is tightened from ${show(before)} to ${show(after)}.`,
  repair: 'In requests, keep accepting what was accepted.',
};

export default rule;
