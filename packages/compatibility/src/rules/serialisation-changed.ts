import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A value is written differently: style, explode, encoding',
  rates: 'major',
  message: ({ subject, before, after }) => `${subject} changes from ${show(before)} to ${show(after)}.`,
  repair: 'Keep the notation: clients write and read it.',
};

export default rule;
