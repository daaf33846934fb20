import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A field becomes, or ceases to be, `readOnly` or `writeOnly`',
  rates: 'major',
  message: ({ subject, before, after }) => `${subject} changes from ${show(before)} to ${show(after)}.`,
  repair: 'Keep the field where it was; add a new one.',
};

export default rule;
