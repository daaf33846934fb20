import { phraseRule } from './rule.ts';

const clause = '[^.,;:()–]';
const repair = 'Say it positively: “only … with”, “every … has”, “must”.';

/** The reader of two negations has to compute what remains. */
export default phraseRule([
  // To undo or unlock is an action of its own, and its negation is plain.
  { pattern: /\bnot\s+un(?!til|less|der|i[a-z]|do(?:es|ne)?\b|(?:install|load|lock|pack)(?:s|ed)?\b)[a-z]+/gi, repair },
  {
    pattern: new RegExp(
      String.raw`\b(?:no|nothing|nobody|none|never|neither)\b${clause}{0,60}?\bwithout\b(?!\s+(?:an?\s+)?X)`,
      'gi',
    ),
    repair,
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:no|nothing|nobody|none)\s+(?:that\s+|which\s+|who\s+)${clause}{0,40}?\b(?:not|cannot|never|no)\b(?!\s+longer)`,
      'gi',
    ),
    repair,
  },
  { pattern: new RegExp(String.raw`\b(?:never|cannot)\b${clause}{0,40}?\bunless\b`, 'gi'), repair },
]);
