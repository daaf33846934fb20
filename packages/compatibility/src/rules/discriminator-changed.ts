import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A discriminator changes: its field, or a value and its schema',
  rates: 'major',
  message: ({ subject, before, after }) => `${subject} changes from ${show(before)} to ${show(after)}.`,
  repair: 'Keep the field and the values that it has.',
};

export default rule;
