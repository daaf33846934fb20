import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'Texts that are no description of a field change: summaries, titles, links',
  rates: 'patch',
  message: ({ subject }) => `${subject} changes.`,
  repair: 'Raise at least the patch version.',
};

export default rule;
