import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A free value is restricted to an enum',
  rates: { request: 'major', response: 'minor' },
  message: ({ subject, after }) => `${subject} is restricted to ${show(after)}.`,
  repair: 'In requests, accept the other values as well.',
};

export default rule;
