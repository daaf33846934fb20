import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A field is removed, also an optional one, also from a request',
  rates: 'major',
  message: ({ subject }) => `${subject}: removed.`,
  repair: 'Keep the field and deprecate it.',
};

export default rule;
