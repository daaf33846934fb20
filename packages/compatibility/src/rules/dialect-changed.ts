import { type Rule, show } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'The dialect of all schemas changes',
  rates: 'major',
  message: ({ subject, before, after }) => `${subject} changes from ${show(before)} to ${show(after)}.`,
  repair: 'Keep `jsonSchemaDialect`: it gives every keyword its meaning.',
};

export default rule;
