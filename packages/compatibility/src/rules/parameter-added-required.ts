import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A required parameter is added',
  rates: { request: 'major', response: 'minor' },
  message: ({ subject }) => `${subject} is new and required.`,
  repair: 'Make the parameter optional.',
};

export default rule;
