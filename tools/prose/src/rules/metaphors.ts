import { phraseRule } from './rule.ts';

/** Pictures that readers have stumbled over, and the plain words. */
export default phraseRule([
  { pattern: /\b(?:hears?|heard)\s+of\b/gi, repair: 'Write “is notified of”, “learns of”.' },
  { pattern: /\bblam(?:es?|ed|ing)\b/gi, repair: 'Write “names”, “reports”.' },
  { pattern: /\b(?:it|rule|rules|validator|tool|that)\s+minds\b/gi, repair: 'Write “reports”, “refuses”.' },
  { pattern: /\bwithout\s+a\s+word\b/gi, repair: 'Write “silently”, “without an error”.' },
  { pattern: /\bspeaks?\s+of\b/gi, repair: 'Write “names”, “describes”.' },
  { pattern: /\bgives?\s+away\b/gi, repair: 'Write “reveals”, “assigns”.' },
  { pattern: /\b(?:is|are)\s+born\b/gi, repair: 'Write “is created”.' },
  { pattern: /\bswallow(?:s|ed|ing)?\b/gi, repair: 'Write “ignores”, “hides”.' },
  { pattern: /\b(?:lives?|lived)\s+(?:in|under|beside)\b/gi, repair: 'Write “is in”.' },
  { pattern: /\bin\s+step\b(?!\s+\d)/gi, repair: 'Write “consistent”, “agree”.' },
  { pattern: /\bfaces?\s+of\s+(?:it|the)\b/gi, repair: 'Write “forms of”, “ways to use”.' },
  { pattern: /\bunder\s+the\s+hood\b/gi, repair: 'Write “internally”, or leave it out.' },
  { pattern: /\b(?:at|to)\s+the\s+heart\s+of\b/gi, repair: 'Name the part.' },
  { pattern: /\bfront\s+door\b/gi, repair: 'Write “start page”, “entry point”.' },
  { pattern: /\bout\s+of\s+the\s+box\b/gi, repair: 'Write “without configuration”.' },
  { pattern: /\bcomes?\s+to\s+(?:life|rest)\b/gi, repair: 'Write “starts”, “ends”.' },
]);
