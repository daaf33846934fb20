import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A required field is added',
  rates: { request: 'major', response: 'minor' },
  message: ({ subject }) => `${subject} is new and required.`,
  repair: 'Make the field optional in requests.',
};

export default rule;
