import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'Something optional becomes required',
  rates: { request: 'major', response: 'minor' },
  message: ({ subject }) => `${subject} becomes required.`,
  repair: 'Keep it optional in requests.',
};

export default rule;
