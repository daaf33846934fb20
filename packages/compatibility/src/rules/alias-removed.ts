import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A URL under which a path is also known is removed',
  rates: 'major',
  message: ({ subject }) => `The alias ${subject} is removed.`,
  repair: 'Keep the alias in `x-aliases`.',
};

export default rule;
