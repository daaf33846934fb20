import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'Further credentials are needed',
  rates: 'major',
  message: ({ subject, before, after }) => `${subject} change from ${show(before)} to ${show(after)}.`,
  repair: 'Keep accepting the credentials that were enough.',
};

export default rule;
