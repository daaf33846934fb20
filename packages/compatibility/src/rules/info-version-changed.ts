import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: '`info.version` changes',
  rates: 'patch',
  message: ({ subject, before, after }) => `${subject} changes from ${show(before)} to ${show(after)}.`,
  repair: 'Nothing else needs to be done.',
};

export default rule;
