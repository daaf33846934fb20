import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A value of an enum is removed',
  rates: { request: 'major', response: 'minor' },
  message: ({ subject, before }) => `${subject} may no longer be ${show(before)}.`,
  repair: 'In requests, keep accepting the value.',
};

export default rule;
