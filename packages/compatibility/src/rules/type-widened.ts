import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A data type accepts further types',
  rates: { request: 'minor', response: 'major' },
  message: ({ subject, before, after }) => `${subject} widens its type from ${show(before)} to ${show(after)}.`,
  repair: 'In responses, add a new field for the other type.',
};

export default rule;
