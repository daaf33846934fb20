import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A branch is added to a union',
  rates: { request: 'minor', response: 'major' },
  message: ({ subject, after }) => `${subject} may now be ${show(after)} as well.`,
  repair: 'In responses, offer the new kind of thing in a new field.',
};

export default rule;
