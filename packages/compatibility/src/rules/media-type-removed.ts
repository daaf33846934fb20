import type { Rule } from '../policy/rule.ts';

const rule: Rule = {
  policy: 'A media type is removed',
  rates: 'major',
  message: ({ subject }) => `${subject} is removed.`,
  repair: 'Keep the media type.',
};

export default rule;
