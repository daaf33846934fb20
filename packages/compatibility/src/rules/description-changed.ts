import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'The description of a field changes',
  rates: 'major',
  message: ({ subject }) => `The description of ${subject} changes.`,
  repair: 'If the meaning is the same, state `Semantics: unchanged`; if not, add a new field.',
};

export default rule;
