import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A value is added to an enum',
  rates: { request: 'minor', response: 'major' },
  message: ({ subject, after }) => `${subject} may now be ${show(after)}.`,
  repair:
    'In responses, send the value only in a new field; mark enums that may grow with `x-extensible-enum: true` in time.',
};

export default rule;
