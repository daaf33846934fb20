import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A component that is no schema is renamed, or changes without being used',
  rates: 'patch',
  message: ({ subject }) => `${subject} is added, removed or changed.`,
  repair: 'Raise at least the patch version.',
};

export default rule;
