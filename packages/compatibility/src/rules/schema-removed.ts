import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A component schema is removed or renamed: an exported type',
  rates: 'major',
  message: ({ subject }) => `${subject} is removed.`,
  repair: 'Keep the schema under its name.',
};

export default rule;
