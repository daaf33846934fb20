import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A request body is removed',
  rates: 'major',
  message: ({ subject }) => `${subject} is removed.`,
  repair: 'Keep accepting the body.',
};

export default rule;
