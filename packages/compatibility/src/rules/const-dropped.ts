import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A constant becomes a free value',
  rates: { request: 'minor', response: 'major' },
  message: ({ subject, before }) => `${subject} is no longer the constant ${show(before)}.`,
  repair: 'In responses, keep the constant.',
};

export default rule;
