import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'An enum is marked as one that may grow',
  rates: { request: 'patch', response: 'major' },
  message: ({ subject }) => `${subject} may have further values from now on.`,
  repair: 'Mark an enum with `x-extensible-enum` when it is new; later it is a break for those who read it.',
};

export default rule;
