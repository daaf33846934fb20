import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'The document changes between OpenAPI 3.0 and 3.1',
  rates: 'minor',
  message: ({ subject, before, after }) => `${subject} changes from ${show(before)} to ${show(after)}.`,
  repair: 'Raise at least the minor version: the tools of readers need to know the other version.',
};

export default rule;
