import { phraseRule } from './rule.ts';

const program = [
  'operation|method|function|call|handler|constructor|parameter|field|option|path|query|header|body|form|credential',
  'API|client|server|mock|Testbank|bank|suite|gate|command|program|tool|rule|check|schema|contract|widget|parser',
].join('|');

/** Verbs that say too little, in phrases where another verb is always better. */
export default phraseRule([
  {
    pattern: new RegExp(
      String.raw`(?<!\bthan\s+\w+\s+)\b(?:${program})\s+takes\b(?!\s+(?:precedence|place|effect|part|over|care|away|down|up|long|longer|(?:less|more|no) time|(?:\w+\s+){1,4}(?:seconds?|minutes?|hours?|milliseconds?)\b))`,
      'g',
    ),
    repair: 'Say what it does: “accepts” an input, “reads” a source, “needs” a condition, “has” a parameter.',
  },
  {
    pattern:
      /\b(?:takes?|took|taken)\s+(?!(?:\w+\s+){0,4}(?:down|up|away|off|seconds?|minutes?|hours?|time|long)\b)(?:\w+\s+){1,4}for\s+(?:an?|the)\b(?!\s+(?:first|last|next|other|second|minute|moment|while|day|month|year))/gi,
    repair: 'Say “treats … as” or “mistakes … for”.',
  },
  {
    pattern: /\b(?:brings?|brought)\b(?!\s+(?:\w+\s+){0,3}(?:up|back)\b)/gi,
    repair: 'Say what happens: “returns”, “contains”, “adds”, “ships”, “supplies”.',
  },
  {
    pattern: /\b(?:is|are|be|been|was|were)\s+(?:also\s+|only\s+)?told\b/gi,
    repair:
      'Say who gets to know it: “receives”, “is notified of”, “learns that”, or name the action: “reports”, “configures”.',
  },
  {
    pattern: /\btells?\s+(?:the|its|their|a)\s+(?:number|kind|type|name|limit|status|reason|state|size|version)\b/gi,
    repair: 'Say “is”, “names”, “shows” or “gives”.',
  },
  {
    pattern: /\btells?\s+(?:it|them|one|an?\s+\w+|the\s+\w+)\s+from\b/gi,
    repair: 'Say “distinguishes … from”.',
  },
]);
