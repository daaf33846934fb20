import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A required request body is added',
  rates: { request: 'major', response: 'minor' },
  message: ({ subject }) => `${subject} is new and required.`,
  repair: 'Make the body optional.',
};

export default rule;
