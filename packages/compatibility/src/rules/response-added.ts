import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A status that is no error is added',
  rates: { request: 'minor', response: 'major' },
  message: ({ subject }) => `${subject} is new.`,
  repair: 'Answer with a status that clients expect already.',
};

export default rule;
