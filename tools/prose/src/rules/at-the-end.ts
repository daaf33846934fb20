import { phraseRule } from './rule.ts';

/** "At the end" as an opening does not say of what: the reader finds out after the sentence. */
export default phraseRule([
  {
    pattern: /(?<=^\s*|[.!?:]\s+)(?:At|In) the end\b(?!-|\s+of\b)/g,
    repair: 'Say what ends, as in “At the end of the month”, or say when: “Then”, “Last”, “When the run ends”.',
  },
]);
