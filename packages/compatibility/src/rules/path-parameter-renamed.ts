import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A path parameter is renamed',
  rates: 'major',
  message: ({ subject, after }) => `${subject} is renamed to ${show(after)}.`,
  repair: 'Keep the name: generated clients and types carry it.',
};

export default rule;
