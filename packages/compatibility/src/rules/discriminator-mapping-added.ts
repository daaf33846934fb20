import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A discriminator gets a further value',
  rates: { request: 'minor', response: 'major' },
  message: ({ subject, after }) => `${subject} knows the further value ${show(after)}.`,
  repair: 'In responses, a new kind of thing belongs into a new field.',
};

export default rule;
