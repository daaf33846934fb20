import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'An object no longer takes further fields',
  rates: { request: 'major', response: 'minor' },
  message: ({ subject }) => `${subject} are no longer taken.`,
  repair: 'In requests, keep ignoring what is not known.',
};

export default rule;
