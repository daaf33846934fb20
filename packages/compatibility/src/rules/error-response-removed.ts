import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'An error status is removed',
  rates: { request: 'major', response: 'minor' },
  message: ({ subject }) => `${subject} is removed.`,
  repair: 'Raise at least the minor version.',
};

export default rule;
