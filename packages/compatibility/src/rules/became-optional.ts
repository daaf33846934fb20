import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'Something required becomes optional',
  rates: { request: 'minor', response: 'major' },
  message: ({ subject }) => `${subject} becomes optional.`,
  repair: 'Keep it required in responses.',
};

export default rule;
