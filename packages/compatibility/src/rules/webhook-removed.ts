import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A webhook is removed or renamed',
  rates: 'major',
  message: ({ subject }) => `${subject} is no longer delivered.`,
  repair: 'Keep the webhook and deprecate it.',
};

export default rule;
