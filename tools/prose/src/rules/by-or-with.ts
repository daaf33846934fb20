import { phraseRule } from './rule.ts';

const instrument = '(?:option|flag|keyboard|mouse|promise|callback|environment variable)';

/**
 * Who does something is named with "by", what it is done with is named with "with". After a comma, `by option` says how a
 * list is arranged.
 */
export default phraseRule([
  {
    pattern: new RegExp(
      String.raw`\bby\s+(?:the|an?|its|one|another)\s+${instrument}\b|(?<!,\s)\bby\s+${instrument}\b`,
      'g',
    ),
    repair: 'Write “with”: the option, key or promise is an instrument. “By” names who does something.',
  },
  {
    pattern: /\breplaces?\s+[^.;:,]{1,60}?\sby\b(?!\s+(?:[a-z]+ing|other means)\b)/gi,
    repair: 'Write “replace … with”. “Is replaced by” is right.',
  },
  { pattern: /\bby\s+--[a-z]\w*/g, repair: 'Write “with”: an option is an instrument.' },
  { pattern: /\bby\s+(?:the\s+)?(?:means|help)\s+of\b/g, repair: 'Write “with”.' },
]);
