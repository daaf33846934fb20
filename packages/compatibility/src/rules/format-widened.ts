import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A format is dropped, or replaced by one that holds all its values',
  rates: { request: 'minor', response: 'major' },
  message: ({ subject, before, after }) => `${subject} widens from ${show(before)} to ${show(after)}.`,
  repair: 'In responses, keep the format.',
};

export default rule;
