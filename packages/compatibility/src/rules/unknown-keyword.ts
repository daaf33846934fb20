import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A keyword changes that the gate does not know',
  rates: 'major',
  message: ({ subject, before, after }) =>
    `${subject} changes from ${show(before)} to ${show(after)}, and nobody has taught the gate what that means.`,
  repair: 'Teach the gate: a comparison in `src/compare` and a rule in `src/rules`, with fixtures.',
};

export default rule;
