import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'An enum becomes a free value',
  rates: { request: 'minor', response: 'major' },
  message: ({ subject, before }) => `${subject} is no longer one of ${show(before)}.`,
  repair: 'In responses, keep to the listed values.',
};

export default rule;
