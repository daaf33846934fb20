import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A status that is no error is removed',
  rates: 'major',
  message: ({ subject }) => `${subject} is removed.`,
  repair: 'Keep answering with this status.',
};

export default rule;
