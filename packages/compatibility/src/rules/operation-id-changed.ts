import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'An operationId is renamed',
  rates: 'major',
  message: ({ subject, before, after }) => `${subject} changes from ${show(before)} to ${show(after)}.`,
  repair: 'Keep the operationId: generated clients have methods of this name.',
};

export default rule;
