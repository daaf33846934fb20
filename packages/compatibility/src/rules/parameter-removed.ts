import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A query, header, cookie or path parameter is removed',
  rates: 'major',
  message: ({ subject }) => `${subject} is removed.`,
  repair: 'Keep the parameter and deprecate it.',
};

export default rule;
