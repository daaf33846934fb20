import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A value is added to an enum that may grow (`x-extensible-enum`)',
  rates: 'minor',
  message: ({ subject, after }) => `${subject} may now be ${show(after)}, as announced.`,
  repair: 'Raise at least the minor version.',
};

export default rule;
