import { phraseRule } from './rule.ts';

/** Finds `is no event`, where English says `is not an event`. */
export default phraseRule([
  {
    pattern:
      /(?<!\b(?:there|There)\s+)\b(?:is|are|was|were)\s+no\s+(?!longer|more|one|better|less|different|other)\w+/g,
    repair: 'Write “is not a …”, or “are not …”.',
  },
]);
