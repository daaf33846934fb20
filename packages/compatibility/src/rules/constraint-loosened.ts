import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A constraint is removed or loosened',
  rates: { request: 'minor', response: 'major' },
  message: ({ subject, before, after }) => `${subject} is loosened from ${show(before)} to ${show(after)}.`,
  repair: 'In responses, keep to what was promised.',
};

export default rule;
