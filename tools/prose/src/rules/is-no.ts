import { phraseRule } from './rule.ts';

/** "It is no event" is not how English says that it is another thing. */
export default phraseRule([
  {
    pattern:
      /(?<!\b(?:there|There)\s+)\b(?:is|are|was|were)\s+no\s+(?!longer|more|one|better|less|different|other)\w+/g,
    repair: 'Write “is not a …”, or “are not …”.',
  },
]);
