import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A header is removed',
  rates: 'major',
  message: ({ subject }) => `${subject} is removed.`,
  repair: 'Keep sending the header, and deprecate it.',
};

export default rule;
